namespace Collections.Scenarios.Experiments;

public sealed class ExperimentReportTests
{
    [Fact]
    public async Task Each_arm_counts_who_entered_it_and_who_of_them_was_cured_in_time_with_the_difference_to_the_champion()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(200)]);
        var control = office.Control();
        await office.Night("2026-12-21", [.. Customers(200).Select(number => Line(number, days: number <= 120 ? 0 : 14))]);
        await office.Night("2027-01-31", [.. Customers(200).Select(number => Line(number, days: number <= 160 ? 0 : 55))]);

        var rows = office.Report("experiment");

        var (champion, controlled) = (rows.Single(row => (string)row["arm"]! == "champion" && (string)row["week"]! == "all"), rows.Single(row => (string)row["arm"]! == "control" && (string)row["week"]! == "all"));
        ((long)champion["entries"]!, (long)controlled["entries"]!).ShouldBe((200 - control.Count, control.Count));
        (champion["measured"], controlled["measured"]).ShouldBe((champion["entries"], controlled["entries"]), "30 days have passed since the 10th");
        ((long)controlled["cured"]!).ShouldBe(control.Count(reference => Number(reference) <= 120), "who was cured after the 30 days is not");
        ((long)champion["cured"]!).ShouldBe(120 - control.Count(reference => Number(reference) <= 120));
        ((decimal)controlled["difference"]!).ShouldBe((decimal)controlled["cure rate"]! - (decimal)champion["cure rate"]!, tolerance: 0.0002m);
        ((decimal)controlled["low"]!).ShouldBeLessThan((decimal)controlled["difference"]!);
        ((decimal)controlled["high"]!).ShouldBeGreaterThan((decimal)controlled["difference"]!);
        controlled["verdict"].ShouldBe("no difference shown");
        rows.Single(row => (string)row["arm"]! == "control" && (string)row["week"]! == "2026-12-07")["version"].ShouldBe("cards v1", "by version and entry week");
    }

    [Fact]
    public async Task The_stop_rule_says_nothing_before_as_many_were_measured_as_was_said_before()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(40)]);
        await office.Night("2026-12-21", [.. ExperimentOffice.Accounts(40, days: 14)]);

        var control = office.Report("experiment").Single(row => (string)row["arm"]! == "control" && (string)row["week"]! == "all");

        (control["measured"], control["cure rate"], control["difference"]).ShouldBe((0L, null, null));
        control["verdict"].ShouldBe("not before 10 measured in each arm");
    }

    [Fact]
    public async Task Who_of_the_control_was_reached_in_spite_of_it_is_counted_and_named_and_legal_notices_are_not()
    {
        using var office = new ExperimentOffice();
        await office.Night("2026-12-10", [.. ExperimentOffice.Accounts(60)]);
        await office.Night("2026-12-14", [.. ExperimentOffice.Accounts(60, days: 7)]);

        var contacts = office.Report("experiment-contacts");

        contacts.Select(row => (string)row["customer"]!).Distinct().ShouldBe(office.Control(), ignoreOrder: true);
        contacts.ShouldAllBe(row => (string)row["strategy"]! == "visits" && (string)row["how"]! == "task" && (string)row["what"]! == "visit" && (string)row["date"]! == "2026-12-14");
        office.Report("experiment").Single(row => (string)row["arm"]! == "control" && (string)row["week"]! == "all")["contacted"].ShouldBe((long)office.Control().Count);
    }

    private static IEnumerable<int> Customers(int count) => Enumerable.Range(1, count);

    private static string Line(int number, int days) => ExperimentOffice.Account($"A-{number}-1", $"C-{number}", days);

    private static int Number(string customer) => int.Parse(customer[2..], System.Globalization.CultureInfo.InvariantCulture);
}
