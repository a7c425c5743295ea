package org.openvha.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;

class AccountTest {

    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void nobody_uses_an_account_before_training_and_authorisation_are_recorded() {
        Account account = Account.named("jo", Role.ANALYST, Optional.empty(), Optional.empty());
        assertThat(account.barrierOn(DAY)).contains(Barrier.NO_TRAINING);
        assertThat(account.with(training(DAY)).barrierOn(DAY)).contains(Barrier.NO_AUTHORISATION);
        assertThat(account.with(authorisation(DAY)).barrierOn(DAY)).contains(Barrier.NO_TRAINING);
        assertThat(account.with(training(DAY)).with(authorisation(DAY)).barrierOn(DAY))
                .isEmpty();
    }

    @Test
    void expired_means_locked_out_from_the_day_after_the_last() {
        Account account = ready(Role.AUDITOR);
        assertThat(account.barrierOn(DAY)).isEmpty();
        assertThat(account.barrierOn(DAY.plusDays(1))).contains(Barrier.TRAINING_EXPIRED);
        assertThat(account.with(training(DAY.plusDays(9))).barrierOn(DAY.plusDays(1)))
                .contains(Barrier.AUTHORISATION_EXPIRED);
    }

    @Test
    void a_lock_stands_before_everything_else_until_it_is_taken_off() {
        Account locked = ready(Role.AUDITOR).locked(Optional.of("left the unit"));
        assertThat(locked.barrierOn(DAY)).contains(Barrier.LOCKED);
        assertThat(locked.locked(Optional.empty()).barrierOn(DAY)).isEmpty();
    }

    @Test
    void a_bcu_officer_sees_the_people_of_the_own_unit_alone() {
        Account officer = ready(Role.BCU_OFFICER).in(Role.BCU_OFFICER, Optional.of(Bcu.CN));
        assertThat(officer.mayOf(Permission.READ_PERSON, Optional.of(Bcu.CN))).isTrue();
        assertThat(officer.mayOf(Permission.READ_PERSON, Optional.of(Bcu.NW))).isFalse();
        assertThat(officer.mayOf(Permission.READ_PERSON, Optional.empty())).isFalse();
        assertThat(ready(Role.BCU_OFFICER).barrierOn(DAY)).contains(Barrier.NO_BCU);
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void every_permission_stands_in_the_table_and_somebody_has_it(Permission permission) {
        assertThat(Role.values()).anyMatch(role -> AccessTable.scope(role, permission) != Scope.NOBODY);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void who_is_limited_to_a_unit_is_limited_in_everything_about_people(Role role) {
        boolean limited = AccessTable.scope(role, Permission.READ_LIST) == Scope.OWN_BCU;
        assertThat(limited).isEqualTo(role == Role.BCU_OFFICER);
        for (Permission permission : Permission.values()) {
            assertThat(AccessTable.scope(role, permission) == Scope.OWN_BCU && !limited)
                    .as("%s %s", role, permission)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Jo", "jo bloggs", "jo/bloggs", ".jo", "j\u00f6", "jo\n", "jo:1"})
    void a_name_that_could_be_mistaken_is_none(String name) {
        assertThatThrownBy(() -> Account.named(name, Role.ANALYST, Optional.empty(), Optional.empty()))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(AccountName.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "          ",
                "too short",
                "..........",
                "aaaaaaaaaaaaaaaa",
                "two lines\nof a reason",
                "a reason with \u200b nothing seen",
                "hidden \u202e text in a reason"
            })
    void a_reason_says_something_in_one_line(String text) {
        assertThatThrownBy(() -> new Reason(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("The reason")
                .message()
                .doesNotContain("nothing seen", "hidden");
    }

    @Test
    void a_reason_is_kept_as_it_was_said_and_not_shown_by_accident() {
        Reason reason = new Reason("  Planning \u00e4 visit,\u00a0case 4711 ");
        assertThat(reason.text()).isEqualTo("Planning \u00e4 visit, case 4711");
        assertThat(reason).hasToString("a reason");
        assertThat(new Reason("x1y2z" + "a".repeat(495)).text()).hasSize(500);
        assertThatThrownBy(() -> new Reason("x1y2z" + "a".repeat(496))).isInstanceOf(BadInputException.class);
    }

    @Test
    void wrong_passwords_cost_more_and_more_time_up_to_an_hour() {
        assertThat(SignInDelay.OF_ACCOUNT.after(4)).isZero();
        assertThat(SignInDelay.OF_ACCOUNT.after(5)).hasMinutes(1);
        assertThat(SignInDelay.OF_ACCOUNT.after(6)).hasMinutes(2);
        assertThat(SignInDelay.OF_ACCOUNT.after(10)).hasMinutes(32);
        assertThat(SignInDelay.OF_ACCOUNT.after(11)).hasMinutes(60);
        assertThat(SignInDelay.OF_ACCOUNT.after(Integer.MAX_VALUE)).hasMinutes(60);
        assertThat(SignInDelay.OF_ADDRESS.after(19)).isZero();
        assertThat(SignInDelay.OF_ADDRESS.after(20)).hasMinutes(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "aaaaaaaaaaaaaaa", "my name is jo bloggs"})
    void a_password_is_long_and_not_easy_to_guess(String text) {
        assertThatThrownBy(() -> Password.chosen(text, "jo")).isInstanceOf(BadInputException.class);
    }

    @Test
    void generated_passwords_pass_for_chosen_ones_and_differ() {
        Secrets secrets = new Secrets();
        Password one = secrets.password();
        assertThat(Password.chosen(one.text(), "analyst")).isEqualTo(one).isNotEqualTo(secrets.password());
        assertThat(one).hasToString("a password");
        assertThat(secrets.token()).hasSize(43).isNotEqualTo(secrets.token());
    }

    private static Account ready(Role role) {
        return Account.named("jo", role, Optional.empty(), Optional.empty())
                .with(training(DAY))
                .with(authorisation(DAY));
    }

    private static Training training(LocalDate until) {
        return new Training("Data protection", until);
    }

    private static Authorisation authorisation(LocalDate until) {
        return new Authorisation("superintendent", "superintendent:1", until);
    }
}
