using Collections.Scenarios.WhileBlocks;
using static Collections.Scenarios.WhileBlocks.WhileOffice;

namespace Collections.Scenarios.Situations;

/// <summary>Where cases stand in the words of their strategy, night by night.</summary>
public class SituationTests
{
    [Fact]
    public async Task A_case_is_in_the_situation_of_the_innermost_step_where_it_stands_else_in_that_of_its_strategy()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 800));

        office.Situations().ShouldBe(["A negotiating", "B at work"]);
    }

    [Fact]
    public async Task It_moves_with_the_case_by_night_and_by_day_and_ends_with_it()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 400), Account("C", 400));
        await office.Night("2026-12-02", Account("A", 700), Account("B", 400), Account("C", 400, pastDue: 0, days: 0));
        office.Situations().ShouldBe(["A at work", "B negotiating"]);

        await office.Hear("2026-12-02", "B", "payment", """{ "amount": 1500 }""", "12:00");

        office.Situations().ShouldBe(["A at work", "B at work"]);
        office.Words("SELECT CAST(count(*) AS TEXT) FROM collection_case WHERE state = 1 AND situation IS NOT NULL").ShouldBe(["0"]);
    }

    [Fact]
    public async Task The_report_says_cases_and_amounts_at_the_end_of_each_night()
    {
        using var office = new WhileOffice();
        await office.Night("2026-12-01", Account("A", 400), Account("B", 400, pastDue: 2500.50m), Account("C", 800));
        await office.Night("2026-12-02", Account("A", 700), Account("B", 400, pastDue: 2500.50m), Account("C", 800));

        office.Report("situations", "2026-12").ShouldBe([
            "2026-12-01 cards at work ARS 1 5000.00", "2026-12-01 cards negotiating ARS 2 7500.50",
            "2026-12-02 cards at work ARS 2 10000.00", "2026-12-02 cards negotiating ARS 1 2500.50",
        ]);
    }

    [Fact]
    public async Task Rules_know_the_situation_in_which_the_case_stood()
    {
        using var office = new WhileOffice(condition: """leave="situation = &quot;negotiating&quot; and score &gt; 500" """);
        await office.Night("2026-12-01", Account("A", 800));
        office.Situations().ShouldBe(["A negotiating"]);

        await office.Night("2026-12-02", Account("A", 800));

        office.Tasks().ShouldBe(["review A"]);
    }
}
