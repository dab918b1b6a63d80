using Collections.Domain.Overrides;

namespace Collections.Scenarios.Overrides;

public sealed class OverrideFactTests
{
    [Fact]
    public async Task A_condition_may_ask_what_was_ordered_and_the_case_says_that_it_was_the_reason()
    {
        using var office = new OverrideOffice();
        string[] names = ["E1", "E2", "E3", "E4", "E5"];
        await office.Night("2026-12-10", [.. names.Select(name => OverrideOffice.Account(name, "asked"))]);

        await office.Order(["E1"], OverrideKind.Exclude, OverrideWords.Contact, why: "flood", ofCustomer: true);
        await office.Order(["E2"], OverrideKind.Queue, "Q-OTHER", "LUIS");
        await office.Order(["E2"], OverrideKind.Queue, "Q-SPECIAL", "ANA", why: "the later one holds");
        await office.Order(["E3"], OverrideKind.Segment, "", "ALTO", until: "2026-12-20");
        await office.Order(["E4"], OverrideKind.Segment, "", "ALTO", until: "2026-12-11");
        await office.Night("2026-12-11", [.. names.Select(name => OverrideOffice.Account(name, "asked", 6))]);

        office.Tasks().ShouldBe(["as ever E4", "as ever E5", "for a time E3", "left alone E1", "special E2"]);
        office.Whys("E1").ShouldHaveSingleItem().ShouldStartWith("2026-12-11 N: override collector = null, override count = 1, override no contact = true");
        office.Whys("E2").ShouldBe(["2026-12-11 Q: override collector = ANA, override count = 2, override no contact = false, override queue = Q-SPECIAL, override until = null"]);
        office.Whys("E3").ShouldHaveSingleItem().ShouldEndWith("override queue = null, override until = 2026-12-20");
        office.Whys("E4").ShouldBe(["2026-12-11 O: override collector = null, override count = 0, override no contact = false, override queue = null, override until = null"], "on its date it has lapsed");
    }

    [Fact]
    public async Task Why_a_night_decided_stays_as_it_was_whatever_is_ordered_and_released_after_it_on_its_date()
    {
        using var office = new OverrideOffice();
        await office.Night("2026-12-10", OverrideOffice.Account("E1", "asked"), OverrideOffice.Account("E2", "asked"));
        await office.Order(["E1"], OverrideKind.Queue, "Q-SPECIAL", "ANA");
        await office.Night("2026-12-11", OverrideOffice.Account("E1", "asked", 6), OverrideOffice.Account("E2", "asked", 6));
        var (before, other) = (office.Whys("E1"), office.Whys("E2"));
        before.ShouldHaveSingleItem().ShouldContain("override queue = Q-SPECIAL");

        (await office.Release("done")).ShouldBe(1);
        await office.Order(["E2"], OverrideKind.Queue, "Q-SPECIAL", "ANA");

        office.Whys("E1").ShouldBe(before);
        office.Whys("E2").ShouldBe(other);
    }
}
