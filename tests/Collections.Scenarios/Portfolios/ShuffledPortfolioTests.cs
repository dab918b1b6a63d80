using Collections.Domain.Accounts;
using Collections.Domain.Calendars;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Intake.Generation;
using Collections.Persistence.StateHash;
using Collections.Scenarios.Nights;
using Collections.Scenarios.Tables;
using Collections.Server.Nightly;

namespace Collections.Scenarios.Portfolios;

public sealed class ShuffledPortfolioTests
{
    private const int Accounts = 2_500;
    private const int Nights = 6;
    private static readonly GeneratedPortfolio Portfolio = new(Accounts, Seed: 11) { CureShare = 0.1, FullPaymentShare = 0.03 };

    [Fact]
    public async Task Nights_over_a_file_with_shuffled_rows_and_another_name_end_in_the_same_state()
    {
        using var straight = new Office();
        using var shuffled = new Office { SubjectsPerPart = 300 };

        var expected = await Work(straight, "portfolio.csv", shuffled: false);
        var found = await Work(shuffled, "renamed.csv", shuffled: true);

        Strategies(straight).ShouldBe(4);
        straight.Number("SELECT count(*) FROM outbox").ShouldBeGreaterThan(500);
        straight.Number("SELECT count(*) FROM placement").ShouldBeGreaterThan(0);
        straight.Number("SELECT count(*) FROM stage_passage WHERE from_stage IS NOT NULL").ShouldBeGreaterThan(0);
        straight.Number("SELECT count(*) FROM collection_case WHERE state = 1").ShouldBeGreaterThan(100);
        shuffled.Number("SELECT count(*) FROM incident").ShouldBe(0);
        found.ShouldBe(expected, Difference(straight, shuffled));
    }

    [Fact]
    public async Task The_file_of_a_night_given_again_with_shuffled_rows_and_another_name_changes_nothing()
    {
        using var office = new Office();
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        var date = Portfolio.Position.AddDays(1);
        var first = await office.Night(date, office.Write("portfolio.csv", PortfolioFile.Text(Portfolio)), mapping);

        var renamed = office.Write("renamed.csv", PortfolioFile.Text(Portfolio, shuffledBy: 5));
        var again = await new NightlyRun(office.Database, TimeProvider.System)
            .TakeIn(new NightRequest(date, renamed, mapping, null, null, Office.Workflows), CancellationToken.None);

        again.Verdict.ShouldBe(FeedVerdict.SameContent);
        again.Sequence.ShouldBe(1);
        StateDump.Write(office.Database).ShouldBe(first.StateHash);
    }

    [Fact]
    public async Task A_file_given_four_times_at_once_is_taken_in_once()
    {
        using var office = new Office();
        office.Database.Migrate();
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        var files = Enumerable.Range(1, 4).Select(copy => office.Write($"copy-{copy}.csv", PortfolioFile.Text(Portfolio, shuffledBy: copy))).ToArray();

        var reports = await Task.WhenAll(files.Select(file => Task.Run(() => new NightlyRun(office.Database, TimeProvider.System)
            .TakeIn(new NightRequest(Portfolio.Position.AddDays(1), file, mapping, null, null, Office.Workflows), CancellationToken.None))));

        reports.Select(report => report.Verdict).Order().ShouldBe([FeedVerdict.Apply, FeedVerdict.SameContent, FeedVerdict.SameContent, FeedVerdict.SameContent]);
        reports.Select(report => report.FeedNumber).ShouldAllBe(number => number == 1);
        office.Number("SELECT count(*) FROM account").ShouldBe(Accounts);
    }

    /// <summary>The state after each night; a payment is heard of during each day.</summary>
    private static async Task<IReadOnlyList<string>> Work(Office office, string name, bool shuffled)
    {
        var mapping = office.Write("scenario.mapping.json", ScenarioFile.Sample.Mapping());
        var hashes = new List<string>();
        var date = BusinessCalendar.MondayToFriday.OnOrAfter(Portfolio.Position.AddDays(1));
        for (var night = 0; night < Nights; night++, date = BusinessCalendar.MondayToFriday.Next(date))
        {
            var day = Portfolio with { Day = date.DayNumber - 1 - Portfolio.Position.DayNumber };
            var file = office.Write($"{night}-{name}", PortfolioFile.Text(day, shuffled ? 100 + night : null));
            hashes.Add((await office.Night(date, file, mapping)).StateHash);
            await Pay(office, date);
        }
        hashes.Add(StateDump.Write(office.Database));
        return hashes;
    }

    /// <summary>The first open case of each strategy, by the account's reference, hears of a payment.</summary>
    private static async Task Pay(Office office, DateOnly date)
    {
        var day = await DaytimeRun.Begin(office.Database, date, TimeProvider.System);
        for (var strategy = 1; strategy <= Strategies(office); strategy++)
        {
            var account = office.Number($"""
                SELECT a.id FROM collection_case c JOIN account a ON a.id = c.id >> 23
                WHERE c.state = 0 AND (c.id >> 11) & 4095 = {strategy} ORDER BY a.reference LIMIT 1
                """);
            await day.React(new ReceivedEvent("bank", $"{date:yyyy-MM-dd}/{strategy}", new AccountId(account), NoveltyMessages.Payment, DateTimeOffset.UnixEpoch));
        }
    }

    private static long Strategies(Office office) => office.Number("SELECT count(DISTINCT (id >> 11) & 4095) FROM collection_case");

    /// <summary>The first line in which two states differ.</summary>
    private static string Difference(Office expected, Office found)
    {
        var (left, right) = (Lines(expected), Lines(found));
        var at = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {at}: {left.ElementAtOrDefault(at)} was expected, found {right.ElementAtOrDefault(at)}";
    }

    private static string[] Lines(Office office)
    {
        using var lines = new StringWriter();
        StateDump.Write(office.Database, lines);
        return lines.ToString().Split('\n');
    }
}
