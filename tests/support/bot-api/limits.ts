/** Figures of the Bot API documentation (core.telegram.org/bots/api) and of its server's source (github.com/tdlib/telegram-bot-api). */
export const limits = {
  /** UTF-16 units, after the entities are taken out. */
  messageTextChars: 4096,
  captionChars: 1024,
  entitiesPerMessage: 100,
  callbackDataBytes: 64,
  callbackAnswerChars: 200,
  /** A callback can be answered for about this long; inline queries for less. */
  callbackQueryLifeMs: 15 * 60_000,
  inlineQueryLifeMs: 60_000,
  buttonsPerKeyboard: 100,
  commands: 100,
  commandChars: 32,
  commandDescriptionChars: 256,
  nameChars: 64,
  descriptionChars: 512,
  shortDescriptionChars: 120,
  deepLinkChars: 64,
  secretTokenChars: 256,
  inlineResults: 50,
  inlineResultIdBytes: 64,
  inlineOffsetBytes: 64,
  inlineQueryChars: 256,
  updatesPerPoll: 100,
  pollTimeoutSeconds: 50,
  updateLifeMs: 24 * 3_600_000,
  downloadBytes: 20 * 1_048_576,
  uploadBytes: 50 * 1_048_576,
  webhookConnections: 100,
  defaultWebhookConnections: 40,
  /** Anyone's messages can be deleted for this long. */
  deletableForMs: 48 * 3_600_000,
  topicNameChars: 128,
  customTitleChars: 16,
  quoteChars: 1024,
} as const;

/** Bot API deep links: `https://t.me/bot?start=payload`. */
export const deepLinkPayload = /^[A-Za-z0-9_-]{1,64}$/;
