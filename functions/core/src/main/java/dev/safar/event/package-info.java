/// Facts about members, in the past tense. Takes amounts from `money`; hands [dev.safar.event.MemberEvent] to the fold, the journeys and the store.
@NullMarked
package dev.safar.event;

import org.jspecify.annotations.NullMarked;
