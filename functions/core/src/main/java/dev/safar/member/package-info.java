/// Who a member is, folded from facts in any order. Takes `MemberEvent`s; hands a bounded summary to the journeys and the store.
@NullMarked
package dev.safar.member;

import org.jspecify.annotations.NullMarked;
