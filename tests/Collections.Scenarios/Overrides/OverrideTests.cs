using Collections.Domain.Overrides;

namespace Collections.Scenarios.Overrides;

public sealed class OverrideTests
{
    [Fact]
    public async Task Three_hundred_cases_that_a_supervisor_moves_are_there_at_once_and_after_the_night_and_so_are_their_tasks()
    {
        using var office = new OverrideOffice();
        string[] all = [.. Enumerable.Range(1000, 320).Select(number => $"A{number}")];
        string[] moved = [.. all.Take(300)];
        await office.Night("2026-12-10", [.. all.Select(reference => OverrideOffice.Account(reference, "card"))]);

        (await office.Order(moved, OverrideKind.Queue, "Q-SPECIAL", "ANA", until: "2026-12-15")).ShouldBe(300);

        string[] expected = [.. moved.Select(reference => $"{reference} Q-SPECIAL ANA"), .. all.Skip(300).Select(reference => $"{reference} Q-EARLY –")];
        office.Places().ShouldBe(expected, "by day");
        await office.Night("2026-12-11", [.. all.Select(reference => OverrideOffice.Account(reference, "card", 6))]);
        office.Places().ShouldBe(expected, "the step has assigned anew, and the order stands");
        office.TaskPlaces().Where(place => moved.Contains(place.Split(' ')[0])).ShouldAllBe(place => place.EndsWith(" Q-SPECIAL ANA", StringComparison.Ordinal));
        office.Audit().ShouldHaveSingleItem().ShouldStartWith("sara override.set: 300 accounts, queue Q-SPECIAL ANA, override of sara until 2026-12-15");
        await office.Night("2026-12-15", [.. all.Select(reference => OverrideOffice.Account(reference, "card", 10))]);
        office.Places().Where(place => place.Contains(" Q-EARLY ", StringComparison.Ordinal)).Count().ShouldBe(320, "on its date it has lapsed");
    }

    [Fact]
    public async Task A_flooded_town_is_not_contacted_for_thirty_days_and_is_afterwards()
    {
        using var office = new OverrideOffice();
        string[] lines(int days) => [.. new[] { "F1", "F2", "F3" }.Select(reference => OverrideOffice.Account(reference, "fee", days))];
        await office.Night("2026-12-10", lines(5));
        office.Messages().ShouldBe(["F1", "F2", "F3"]);

        await office.Order(["F1", "F2"], OverrideKind.Exclude, OverrideWords.Contact, until: "2027-01-09", why: "flood");
        await office.Night("2026-12-11", lines(6));
        await office.Night("2027-01-08", lines(34));

        office.Messages().Count(reference => reference is "F1" or "F2").ShouldBe(2, "those of before");
        office.Refusals().ShouldContain("F1: override of sara until 2027-01-09: flood");
        await office.Night("2027-01-11", lines(37));
        office.Messages().Count(reference => reference is "F1" or "F2").ShouldBe(4);
    }

    [Fact]
    public async Task Who_is_kept_out_of_a_strategy_gets_no_case_there_and_is_listed_with_the_reason()
    {
        using var office = new OverrideOffice();
        await office.Night("2026-12-10", OverrideOffice.Account("K1", "card", 0).Replace("60000", "0", StringComparison.Ordinal), OverrideOffice.Account("K2", "card"));

        await office.Order(["K1"], OverrideKind.Exclude, OverrideWords.Strategy, "cards", until: "2026-12-12", why: "lawsuit pending");
        await office.Night("2026-12-11", OverrideOffice.Account("K1", "card", 1), OverrideOffice.Account("K2", "card", 6));

        office.Cases().ShouldBe(["cards K2"]);
        office.Exclusions().ShouldContain("K1: cards: override of sara until 2026-12-12: lawsuit pending");
        await office.Night("2026-12-12", OverrideOffice.Account("K1", "card", 2), OverrideOffice.Account("K2", "card", 7));
        office.Cases().ShouldBe(["cards K1", "cards K2"]);
    }

    [Fact]
    public async Task A_firm_that_was_ordered_gets_the_case_and_one_that_was_excluded_does_not()
    {
        using var office = new OverrideOffice();
        string[] names = ["L1", "L2", "L3", "L4"];
        await office.Night("2026-12-10", [.. names.Select(name => OverrideOffice.Account(name, "loan"))]);

        await office.Order(["L1", "L2"], OverrideKind.Firm, "", "AG-02");
        await office.Order(["L3", "L4"], OverrideKind.Exclude, OverrideWords.Firm, "AG-01");
        await office.Night("2026-12-11", [.. names.Select(name => OverrideOffice.Account(name, "loan", 6))]);

        office.Firms().ShouldBe([.. names.Select(name => $"{name} AG-02")]);
    }

    [Fact]
    public async Task A_queue_that_was_ordered_without_an_end_stays_until_the_override_is_released()
    {
        using var office = new OverrideOffice();
        await office.Night("2026-12-10", OverrideOffice.Account("S1", "card"));

        await office.Order(["S1"], OverrideKind.Queue, "Q-SPECIAL");
        await office.Night("2026-12-11", OverrideOffice.Account("S1", "card", 6));
        office.Places().ShouldBe(["S1 Q-SPECIAL –"]);
        (await office.Release("done")).ShouldBe(1);
        await office.Night("2026-12-12", OverrideOffice.Account("S1", "card", 7));

        office.Places().ShouldBe(["S1 Q-EARLY –"]);
        office.Audit()[^1].ShouldBe("sara override.release: 1 overrides: done");
    }

    [Fact]
    public void What_is_ordered_without_a_reason_or_with_an_end_before_its_beginning_is_refused_with_what_was_expected()
    {
        var day = new DateOnly(2026, 12, 10);
        new OverrideOrder(OverrideKind.Queue, "Q", "", "", "sara", day).Wrong().ShouldNotBeNull().ShouldContain("reason");
        (new OverrideOrder(OverrideKind.Queue, "Q", "", "why", "sara", day) with { Until = day }).Wrong().ShouldNotBeNull().ShouldContain("2026-12-10");
        new OverrideOrder(OverrideKind.Exclude, "town", "", "why", "sara", day).Wrong().ShouldNotBeNull().ShouldContain("town");
        new OverrideOrder(OverrideKind.Arm, "TC", "", "why", "sara", day).Wrong().ShouldNotBeNull().ShouldContain("arm");
    }
}
