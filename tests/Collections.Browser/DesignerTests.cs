namespace Collections.Browser;

/// <summary>The designer by itself: its parts, and its screens against a server of the tests that answers at once.</summary>
public class DesignerTests
{
    [ChromiumFact]
    public void Its_parts_do_what_they_say() => Designer.RunUnits();

    [ChromiumFact]
    public void The_shell_is_usable_in_both_languages_and_themes() => Designer.Run("shell.spec.ts");

    [ChromiumFact]
    public void A_strategy_is_drawn_checked_and_changed() => Designer.Run("design.spec.ts");

    [ChromiumFact]
    public void The_canvas_does_what_a_person_does_on_it() => Designer.Run("canvas.spec.ts");

    [ChromiumFact]
    public void A_strategy_is_simulated_versioned_and_published() => Designer.Run("life.spec.ts");

    [ChromiumFact]
    public void What_a_role_forbids_is_not_offered() => Designer.Run("roles.spec.ts");

    [ChromiumFact]
    public void Experiments_and_overrides_are_drawn_up_decided_and_ended_in_both_languages() => Designer.Run("pilots.spec.ts");

    [ChromiumFact]
    public void Offers_are_made_within_limits_answered_and_approved_in_both_languages() => Designer.Run("offers.spec.ts");

    [ChromiumFact]
    public void A_call_is_asked_for_granted_given_back_and_refused_in_both_languages() => Designer.Run("contacts.spec.ts");

    [ChromiumFact]
    public void Objects_are_listed_filtered_and_opened_in_both_languages() => Designer.Run("objects.spec.ts");

    [ChromiumFact]
    public void A_firm_works_what_it_has_and_states_what_it_owes_in_both_languages() => Designer.Run("portal.spec.ts");

    [ChromiumFact]
    public void Calendars_and_the_times_of_nights_are_kept_by_click_and_by_keys() => Designer.Run("settings.spec.ts");

    [ChromiumFact]
    public void Lists_of_calls_have_their_times_and_their_files_in_both_languages() => Designer.Run("callLists.spec.ts");

    [ChromiumFact]
    public void Alerts_are_counted_as_they_come_noted_and_filtered_in_both_languages() => Designer.Run("alerts.spec.ts");

    [ChromiumFact]
    public void The_daily_work_has_its_screens() => Designer.Run("operations.spec.ts");

    [ChromiumFact]
    public void A_strategy_of_three_hundred_nodes_is_there_at_once() => Designer.Run("large.spec.ts");
}
