/**
 * Conversations: who may correct, take back and react to which message, and what a conversation is after all that. Pure data,
 * without a clock and without storage.
 */
@NullMarked
package im.couplet.chat;

import org.jspecify.annotations.NullMarked;
