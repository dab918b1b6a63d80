using System.Globalization;
using Collections.Activities;
using Collections.Decisions.Columns;
using Collections.Testing.Bpmn;
using Collections.Testing.Engine;

namespace Collections.Unit.Activities;

/// <summary>Promises drawn at random, worked in columns and followed one by one by the plain words of the rule: both say the same of each on each day.</summary>
public sealed class PromiseModelTests
{
    private const int Accounts = 60;
    private const decimal Owed = 1_000;
    private static readonly DateOnly First = new(2026, 12, 14);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 7)]
    [InlineData(3, 1000)]
    public void What_is_judged_in_columns_is_what_the_rule_says_of_each(int seed, int subjectsPerPart)
    {
        var drawn = Enumerable.Range(0, Accounts).Select(n => Drawn.Of(new Random((seed * 1000) + n))).ToList();
        var runner = Runner(subjectsPerPart);
        for (var n = 0; n < Accounts; n++) runner.Account($"K{n}", n + 1, ("past due", Owed), ("amount", drawn[n].Amount), ("date", drawn[n].Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

        for (var day = First; day <= First.AddDays(18); day = day.AddDays(1))
        {
            for (var n = 0; n < Accounts; n++) runner.Change($"K{n}", "past due", Owed - drawn[n].PaidBy(day));
            runner.Run(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            for (var n = 0; n < Accounts; n++) runner[$"K{n}"].StandsAt.ShouldBe([drawn[n].On(day)], $"K{n} on {day:yyyy-MM-dd}: {drawn[n]}");
        }
        IReadOnlyList<string> seen = [.. drawn.Select(one => one.On(First.AddDays(18))).Distinct().Order(StringComparer.Ordinal)];
        seen.ShouldBe(["Broken", "Kept", "Partly"], "all that may happen has happened");
    }

    private static BatchRunner Runner(int subjectsPerPart)
    {
        var model = BpmnBuilder.Process("p").Strategy("past due > 0").StartEvent("s")
            .ServiceTask("watch", node => node.Binding("Collections.PromiseWatch").Feel("amount", "amount").Feel("due", "date"))
            .On("Kept").TimerCatch("Kept", "P900D").EndEvent("e")
            .MoveTo("watch").On("Partly kept").TimerCatch("Partly", "P900D").ConnectTo("e")
            .MoveTo("watch").Otherwise().TimerCatch("Broken", "P900D").ConnectTo("e").Build();
        return new BatchRunner(model, CollectionsActivities.Registry(), [("past due", ColumnType.Number, 2), ("amount", ColumnType.Number, 2), ("date", ColumnType.Date, 0)]) { SubjectsPerPart = subjectsPerPart };
    }

    /// <summary>A promise, and the day and amount of the one payment that follows.</summary>
    private sealed record Drawn(decimal Amount, DateOnly Due, DateOnly PaidOn, decimal Paid)
    {
        public static Drawn Of(Random random) =>
            new(random.Next(100, 900), First.AddDays(random.Next(1, 8)), First.AddDays(random.Next(1, 16)), random.Next(0, 900));

        public decimal PaidBy(DateOnly day) => day >= PaidOn ? Paid : 0;

        /// <summary>Where the case stands after the run of a day: every day is worked, two business days of grace follow the due date.</summary>
        public string On(DateOnly day)
        {
            for (var run = First; run <= day; run = run.AddDays(1))
            {
                if (run > First && PaidBy(run) >= 0.95m * Amount) return "Kept";
                if (run > LastDay()) return PaidBy(run) >= 0.3m * Amount ? "Partly" : "Broken";
            }
            return "watch";
        }

        private DateOnly LastDay()
        {
            var date = Due;
            for (var left = 2; left > 0;)
            {
                date = date.AddDays(1);
                if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
            }
            return date;
        }
    }
}
