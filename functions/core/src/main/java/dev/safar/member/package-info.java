/// Who a member is, folded from facts in any order (protocol, rule 13). Takes `MemberEvent`s from `event`, one at a time, and what the store already
/// knows through [dev.safar.member.History]; hands a bounded [dev.safar.member.Member] with the changed [dev.safar.member.Order] and
/// [dev.safar.member.Complaint] rows to `loyalty`, the journeys and the store. Start reading at [dev.safar.member.Fold].
@NullMarked
package dev.safar.member;

import org.jspecify.annotations.NullMarked;
