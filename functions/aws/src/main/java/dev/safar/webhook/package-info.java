/// The door that shops knock at: `POST /webhooks/{source}`. Takes requests from whatever serves HTTP, here or in the cloud; checks signature, age, size and
/// form; lets [dev.safar.door.Door] read what the platform's body means; hands facts and rejections to a [dev.safar.webhook.Durable] and answers only then
/// (protocol, rule 19). `docs/webhooks.md` is for those who wire a shop. The platforms themselves are in `source`.
@NullMarked
package dev.safar.webhook;

import org.jspecify.annotations.NullMarked;
