using static Collections.Scenarios.Histories.WaitingOffice;

namespace Collections.Scenarios.Histories;

/// <summary>A history says what a case waited for, and what ended the wait.</summary>
public sealed class WaitHistoryTests : IDisposable
{
    private readonly WaitingOffice office = new();

    [Fact]
    public async Task A_condition_a_time_an_event_on_the_edge_and_one_after_a_gateway_each_say_what_was_awaited_since_when()
    {
        await office.Night("2026-12-01", Account("A", 8));
        await office.Night("2026-12-02", Account("A", 9));
        await office.Night("2026-12-03", Account("A", 10));
        await office.Night("2026-12-04", Account("A", 11));
        await office.Night("2026-12-05", Account("A", 12));
        await office.Night("2026-12-06", Account("A", 30));
        await office.Night("2026-12-07", Account("A", 31));
        await office.Night("2026-12-08", Account("A", 32));

        office.Ended("A").ShouldBe(
        [
            "12-03 F2: the condition that was awaited since 2026-12-01 holds: days past due >= 10; days past due = 10",
            "12-05 F3: the time that was awaited since 2026-12-03 is over: P2D",
            "12-06 F4: the condition that was awaited since 2026-12-05 holds: days past due >= 30; days past due = 30",
            "12-07 Late: the time that was awaited since 2026-12-06 is over: P1D",
            "12-08 Day: the time that was awaited since 2026-12-07 is over: P1D",
        ]);
        office.Told("A").ShouldContain("→ Two: the condition that was awaited since 2026-12-01 holds: days past due >= 10");
    }

    [Fact]
    public async Task Where_a_condition_and_a_time_lead_the_same_way_the_facts_of_that_night_tell_which_it_was()
    {
        await office.Night("2026-12-01", Account("A", 5));
        await office.Night("2026-12-04", Account("A", 8));

        office.Ended("A").ShouldBe(["12-04 F2: the time that was awaited since 2026-12-01 is over: P3D"]);
    }

    [Fact]
    public async Task What_people_or_news_have_ended_is_not_said_to_have_ended_by_time()
    {
        await office.Night("2026-12-01", Account("A", 40));
        await office.Night("2026-12-03", Account("A", 42));
        await office.Night("2026-12-04", Account("A", 43));
        (await office.Hear("2026-12-04", "A", "promise", at: "12:00")).ShouldBeNull();

        office.Ended("A")[^1].ShouldBe("12-04 Late: the time that was awaited since 2026-12-03 is over: P1D");
    }

    public void Dispose() => office.Dispose();
}
