using System.Globalization;
using Collections.Domain.Effects;
using Collections.Testing.Engine;
using Collections.Testing.Treatments;

namespace Collections.Unit.Treatments;

/// <summary>Which cell is due when: by day, segment, what came before, and what stands in the way.</summary>
public sealed class TreatmentCalendarTests
{
    private const int MessageKind = 1;
    private readonly BatchRunner runner = CalendarCase.Runner(TreatmentTable.Cards);

    [Fact]
    public void A_cell_comes_in_the_first_run_with_at_least_its_day_and_once()
    {
        Open("K01", "MEDIO", 2);
        Night("2026-12-07", 2).ShouldBe([]);
        Night("2026-12-08", 3).ShouldBe(["SMS T01"]);
        Night("2026-12-09", 4).ShouldBe([]);
        Night("2026-12-14", 9).ShouldBe(["MAIL T02"], "day 8 was a Sunday");
        Night("2026-12-15", 10).ShouldBe([]);
        runner["K01"].StandsAt.ShouldBe(["box"]);
    }

    [Fact]
    public void Of_contacts_that_are_due_together_the_latest_fires_and_the_others_are_overtaken()
    {
        Open("K01", "ALTO", 10);

        Night("2026-12-14", 10).ShouldBe(["WHATSAPP T03"]);

        runner["K01"].Path.Where(step => step.StartsWith("box rule", StringComparison.Ordinal)).ShouldBe(["box rule 2", "box rule 4", "box rule 7"], "what was overtaken, then what fired");
        Night("2026-12-15", 11).ShouldBe([]);
    }

    [Fact]
    public void While_contact_is_paused_the_cell_waits_with_the_reason_and_comes_when_the_pause_is_over()
    {
        Open("K01", "MEDIO", 7);
        Night("2026-12-11", 7).ShouldBe(["SMS T01"]);
        runner.Change("K01", "silent until", "2026-12-15");
        runner.Send("K01", "look");

        Night("2026-12-14", 10).ShouldBe([]);
        runner["K01"].Text("Calendar waiting").ShouldBe("8 MAIL T02: in transit");
        runner["K01"].Path.ShouldContain("box rule 5");
        Night("2026-12-15", 11).ShouldBe([]);
        runner["K01"].Path.ShouldBeEmpty("it was told once that it waits");
        Night("2026-12-16", 12).ShouldBe(["MAIL T02"]);

        runner["K01"].Text("Calendar waiting").ShouldBeNull();
    }

    [Fact]
    public void An_assignment_overtakes_nothing_and_is_not_overtaken_and_waits_while_contact_is_paused()
    {
        Open("K01", "ALTO", 36);

        Night("2026-12-14", 36).ShouldBe([]);
        runner["K01"].Text("last port").ShouldBe("OFFER O1", "the assignment of day 20 came first, then the latest contact");
        runner["K01"].Path.ShouldContain("ASSIGN_Q-TC-ALTO");
        runner["K01"].Path.Where(step => step.StartsWith("box rule", StringComparison.Ordinal)).ShouldBe(["box rule 12", "box rule 2", "box rule 4", "box rule 7", "box rule 10", "box rule 18"]);
        Night("2026-12-15", 37);
        runner["K01"].Path.ShouldBeEmpty();
    }

    [Fact]
    public void An_assignment_waits_for_the_end_of_a_pause_and_an_exit_does_not()
    {
        Open("K01", "ALTO", 18);
        Night("2026-12-14", 18);
        runner.CompleteTask("K01", "box.CALL_C1", "Promise");
        runner.Change("K01", "pause until", "2026-12-17");
        runner.Send("K01", "look");
        Night("2026-12-15", 19);
        runner.Send("K01", "look");
        Night("2026-12-16", 20);
        runner["K01"].Text("Calendar waiting").ShouldBe("20 ASSIGN Q-TC-ALTO: promise");

        Night("2026-12-17", 61);

        runner["K01"].StandsAt.ShouldBe(["EXIT_late"]);
        runner["K01"].Text("last port").ShouldBeNull();
    }

    [Fact]
    public void Where_nobody_is_contacted_an_assignment_is_made_all_the_same()
    {
        Open("K01", "ALTO", 18);
        Night("2026-12-14", 18);
        runner.CompleteTask("K01", "box.CALL_C1", "Promise");
        runner.Change("K01", "silent until", "2026-12-17");
        runner.Send("K01", "look");
        Night("2026-12-15", 19);
        Night("2026-12-16", 20);

        runner["K01"].Text("last port").ShouldBe("ASSIGN Q-TC-ALTO");
    }

    [Fact]
    public void A_payment_that_lowers_the_days_lowers_the_high_water_and_a_reversal_restores_it()
    {
        Open("K01", "MEDIO", 20);
        Night("2026-12-14", 20).ShouldBe(["WHATSAPP T03"]);
        Water().ShouldBe("20");

        Night("2026-12-15", 1).ShouldBe([]);
        Water().ShouldBe("1", "it paid the oldest instalment");
        Night("2026-12-17", 3).ShouldBe(["SMS T01"], "what lies above comes again");
        Water().ShouldBe("3");

        Night("2026-12-18", 24).ShouldBe([], "the payment bounced: days 8, 15 and 20 were done");
        Water().ShouldBe("20");
    }

    [Fact]
    public void A_night_with_an_older_file_neither_lowers_nor_restores_anything()
    {
        Open("K01", "MEDIO", 20);
        Night("2026-12-14", 20).ShouldBe(["WHATSAPP T03"]);
        Night("2026-12-15", 7).ShouldBe([]);
        runner.Run("2026-12-16");
        runner["K01"].Path.ShouldBeEmpty("no file came: the days stand still");
        Night("2026-12-17", 9).ShouldBe(["MAIL T02"]);
    }

    [Fact]
    public void A_change_of_segment_does_not_repeat_what_lies_below_the_high_water()
    {
        Open("K01", "BAJO", 10);
        Night("2026-12-14", 10).ShouldBe(["MAIL T02"]);
        runner.Change("K01", "risk", "MEDIO");
        runner.Send("K01", "look");

        Night("2026-12-15", 11).ShouldBe([]);
        Night("2026-12-21", 17);

        runner["K01"].StandsAt.ShouldBe(["box.CALL_C1"]);
    }

    [Fact]
    public void There_is_one_contact_a_day()
    {
        Open("K01", "MEDIO", 5);
        Night("2026-12-14", 5).ShouldBe(["SMS T01"]);

        Night("2026-12-14", 9).ShouldBe([], "a file of the same date corrected the days");
        runner["K01"].Text("Calendar waiting").ShouldBe("8 MAIL T02: one contact a day");
        Night("2026-12-15", 10).ShouldBe(["MAIL T02"]);
    }

    [Fact]
    public void A_segment_without_an_exit_comes_to_the_end_of_the_grid()
    {
        var short_ = CalendarCase.Runner(["MEDIO 3 SMS T01", "MEDIO 5 ASSIGN Q1"]);
        short_.Account("K01", 1, Facts("MEDIO", 3));
        short_.Run("2026-12-14");
        short_["K01"].StandsAt.ShouldBe(["box"]);

        short_.Change("K01", "days past due", 5);
        short_.Run("2026-12-16");

        short_["K01"].StandsAt.ShouldBe(["Finished"]);
    }

    [Fact]
    public void A_segment_that_the_grid_does_not_have_waits()
    {
        Open("K01", "NUEVO", 40);
        Night("2026-12-14", 40).ShouldBe([]);
        runner["K01"].StandsAt.ShouldBe(["box"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void Neither_the_size_of_batches_nor_the_order_of_rows_changes_anything(int subjectsPerPart)
    {
        var (one, other) = (CalendarCase.Runner(TreatmentTable.Cards), CalendarCase.Runner(TreatmentTable.Cards, subjectsPerPart));
        string[] segments = ["BAJO", "MEDIO", "ALTO"];
        foreach (var number in Enumerable.Range(1, 40)) one.Account($"K{number}", number, Facts(segments[number % 3], 1 + (number % 37)));
        foreach (var number in Enumerable.Range(1, 40).Reverse()) other.Account($"K{number}", number, Facts(segments[number % 3], 1 + (number % 37)));

        foreach (var date in (string[])["2026-12-14", "2026-12-15", "2026-12-16"])
        {
            one.Run(date);
            other.Run(date);
            foreach (var number in Enumerable.Range(1, 40)) other[$"K{number}"].Path.ShouldBe(one[$"K{number}"].Path);
            foreach (var number in Enumerable.Range(1, 40)) (one[$"K{number}"].Facts["days past due"], other[$"K{number}"].Facts["days past due"]) = (Grown(one, number), Grown(other, number));
        }
    }

    private static Collections.Decisions.Values.FeelValue Grown(BatchRunner runner, int number)
    {
        runner.Change($"K{number}", "days past due", int.Parse(runner[$"K{number}"].Facts["days past due"].ToString()!, CultureInfo.InvariantCulture) + 5);
        return runner[$"K{number}"].Facts["days past due"];
    }

    private void Open(string reference, string segment, int days) => runner.Account(reference, 1, Facts(segment, days));

    private static (string, object?)[] Facts(string segment, int days) => [("days past due", days), ("risk", segment), ("contact channels", "email letter mobile phone whatsapp")];

    /// <summary>The messages of a night in which the account is so many days late.</summary>
    private IReadOnlyList<string> Night(string date, int days)
    {
        runner.Change("K01", "days past due", days);
        runner.Change("K01", "oldest due date", DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(-days - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        runner.Run(date);
        string[] words = ["", "SMS", "MAIL", "LETTER", "WHATSAPP"];
        return [.. runner["K01"].Effects.Where(effect => effect.Kind == MessageKind).Select(effect => $"{words[(int)PackedChannel.Unpack(effect.B).Channel]} {effect.TextOfA}")];
    }

    private string Water() => runner["K01"].Value("Calendar high water").ToString()!;
}
