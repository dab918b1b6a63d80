using System.Globalization;
using System.Text;
using Collections.Contracts.Databases;
using Collections.Domain.Calendars;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Domain.Novelties;
using Collections.Domain.Portfolios;
using Collections.Intake.Generation;
using Collections.Intake.Imports;
using Collections.Intake.Mappings;
using Collections.Persistence.Portfolios;
using Collections.Testing.Portfolios;

namespace Collections.Contracts.Portfolios;

/// <summary>The database keeps what the memory store keeps, whatever is taken in.</summary>
public sealed class PortfolioStoreTests : IDisposable
{
    private readonly TemporaryDatabase temporary = new();
    private readonly MemoryPortfolioStore memory = new();
    private readonly PortfolioDesk desk;

    public PortfolioStoreTests() => desk = new PortfolioDesk(memory);

    [Fact]
    public async Task Days_of_a_portfolio_leave_the_same_in_both_stores()
    {
        for (var day = 0; day < 6; day++)
        {
            var portfolio = new GeneratedPortfolio(20_000, 11, day) { LeavingShare = 0.01, CureShare = 0.1, RelapseShare = 0.1 };
            await BothTakeIn(Generate(portfolio, shuffled: day % 2 == 1), portfolio.Position, Sample());
        }

        Agree();
        temporary.Database.Read("SELECT count(*) FROM month_snapshot").ShouldBe("0");
    }

    [Fact]
    public async Task The_same_files_in_another_order_of_rows_leave_the_same()
    {
        var mapping = Sample();
        var position = new DateOnly(2026, 11, 23);
        await new PortfolioImport(memory, mapping, BusinessCalendar.MondayToFriday, TimeProvider.System)
            .Run(new IntakeRequest(Generate(new GeneratedPortfolio(20_000, 3), shuffled: false), position));

        await TakeIn(Generate(new GeneratedPortfolio(20_000, 3), shuffled: true), position, mapping);

        StoredPortfolio.Dump(temporary).ShouldBe(memory.Dump());
    }

    [Fact]
    public async Task An_address_that_too_many_share_is_held_and_released_in_both_stores()
    {
        var mapping = PortfolioDesk.Mapping(more: """ "sharedContactLimit": 1, """);
        var shared = mapping with { Layouts = [mapping.Layouts[0] with { Fields = [.. mapping.Layouts[0].Fields.SkipLast(1), Email("product@example.invalid")] }] };
        await BothTakeIn(desk.Write("1.csv", "A1 C1 50 410 5 640\nA2 C2 0 120 0 750"), new(2026, 12, 7), shared);
        temporary.Database.Read("SELECT count(*) FROM contact_point WHERE valid = 0").ShouldBe("2");
        Agree();
        await BothTakeIn(desk.Write("2.csv", "A1 C1 50 410 5 640"), new(2026, 12, 8), shared);
        Agree();
        temporary.Database.Read("SELECT count(*) FROM contact_point WHERE valid = 0").ShouldBe("1");
    }

    private static FieldMapping Email(string address) => new() { Field = "email", Constant = address };

    [Fact]
    public async Task Corrections_absences_owners_and_older_rows_leave_the_same_in_both_stores()
    {
        var mapping = PortfolioDesk.Mapping();
        await BothTakeIn(desk.Write("1.csv", "A1 C1 50 410 5 640\nA2 C1 0 120 0 750\nA3 C2 91 230 40 430"), new(2026, 12, 7), mapping);
        await BothTakeIn(desk.Write("2.csv", "A1 C1 70 410 38 640\nA2 C1 0 120 0 750\nA3 C2 91 230 40 430"), new(2026, 12, 7), mapping);
        await BothTakeIn(desk.Write("3.csv", "A1 C9 70 410 39 640\nA3 C2 x 230 41 430\nA4 C1 1 1 1 1"), new(2026, 12, 8), mapping);
        await BothTakeIn(desk.Write("4.csv", "A1 C1 0 0 0 640\nA2 C1 0 120 0 750\nA3 C2 50 200 12 430"), new(2026, 12, 31), mapping);
        await BothTakeIn(desk.Write("5.csv", "A1 C1 1 1 1 1"), new(2026, 12, 30), mapping);

        Agree();
        temporary.Database.Read("SELECT month, part, \"rows\" FROM month_snapshot").ShouldBe($"{MonthSnapshots.MonthOf(new(2026, 12, 1))}|65536|4");
    }

    [Fact]
    public async Task A_file_broken_off_in_the_database_goes_on_where_it_ended()
    {
        var file = Generate(new GeneratedPortfolio(40_000, 3), shuffled: false);
        var mapping = Sample();
        using var cancellation = new CancellationTokenSource();
        var import = new PortfolioImport(new SqlitePortfolioStore(temporary), mapping, BusinessCalendar.MondayToFriday, TimeProvider.System)
        {
            Progress = new CancelAfter(1, cancellation),
        };
        await Should.ThrowAsync<OperationCanceledException>(() => import.Run(new IntakeRequest(file, new(2026, 11, 23)), cancellation.Token));

        var report = await TakeIn(file, new(2026, 11, 23), mapping);

        report.Verdict.ShouldBe(FeedVerdict.Resume);
        report.Novelties["new"].ShouldBe(40_000);
        report.Applied.ShouldBe(40_000);
        temporary.Database.Read("SELECT count(*), count(DISTINCT reference) FROM account").ShouldBe("40000|40000");
        temporary.Database.Read("SELECT sum(accounts) FROM transition").ShouldBe("40000");
    }

    [Fact]
    public async Task Parameters_and_catalogue_are_read_back()
    {
        await TakeIn(Generate(new GeneratedPortfolio(10, 3), shuffled: false), new(2026, 11, 23), Sample());

        using var reader = temporary.Database.OpenReader();
        StoredParameters.Read(reader, 1).ShouldBe(Sample().Parameters);
        StoredCatalog.Read(reader).Definitions.ShouldBe(memory.Catalog.With(Sample().Attributes).Catalog.Definitions);
    }

    public void Dispose()
    {
        desk.Dispose();
        temporary.Dispose();
    }

    private static PortfolioMapping Sample()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Collections.sln"))) folder = folder.Parent;
        return MappingReader.ReadFile(Path.Combine(folder!.FullName, "workflows", "portfolios", "sample.mapping.json")).Mapping!;
    }

    private string Generate(GeneratedPortfolio portfolio, bool shuffled)
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, portfolio);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = shuffled ? lines.Skip(1).OrderBy(l => l.GetHashCode(StringComparison.Ordinal)) : lines.Skip(1);
        return desk.WriteText($"{portfolio.Day}-{shuffled}.csv", string.Join('\n', rows.Prepend(lines[0])) + "\n");
    }

    private Task<IntakeReport> TakeIn(string file, DateOnly position, PortfolioMapping mapping) =>
        new PortfolioImport(new SqlitePortfolioStore(temporary), mapping, BusinessCalendar.MondayToFriday, TimeProvider.System).Run(new IntakeRequest(file, position));

    private async Task BothTakeIn(string file, DateOnly position, PortfolioMapping mapping)
    {
        var here = await desk.TakeIn(file, position.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), mapping);
        var there = await TakeIn(file, position, mapping);

        (there.Verdict, there.Sequence, there.Applied, there.TotalDue, there.PastDue, there.Paid)
            .ShouldBe((here.Verdict, here.Sequence, here.Applied, here.TotalDue, here.PastDue, here.Paid));
        there.Novelties.ShouldBe(here.Novelties, ignoreOrder: true);
        there.Holds.ShouldBe(here.Holds, ignoreOrder: true);
    }

    private void Agree()
    {
        StoredPortfolio.Dump(temporary).ShouldBe(memory.Dump());
        temporary.Database.Read("SELECT count(*) FROM fact_change").ShouldBe(memory.History.Count.ToString(CultureInfo.InvariantCulture));
        temporary.Database.Read("SELECT feed, kind, count(*), total(amount) FROM novelty GROUP BY feed, kind ORDER BY feed, kind").ShouldBe(
            string.Join('\n', memory.Novelties.GroupBy(n => (n.Feed, n.Kinds)).OrderBy(g => g.Key)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key.Feed}|{(int)g.Key.Kinds}|{g.Count()}|{g.Sum(n => n.Paid)}.0"))));
        foreach (var feed in memory.Feeds)
            StoredMoves(feed.Opening.Number).ShouldBe(Moves(feed.Transitions, memory.Texts));
        OldFacts().ShouldBe(memory.History.Where(h => h.Old[Fact.DaysPastDue] != FactNull.Value).Sum(h => 1));
    }

    /// <summary>Every change names at least one fact and gives back a value that can have been.</summary>
    private int OldFacts()
    {
        using var reader = temporary.Database.OpenReader();
        var all = reader.Prepare("SELECT old FROM fact_change");
        var count = 0;
        while (all.Step())
        {
            var changes = FactChangeBlob.Read(all.Bytes(0));
            changes.ShouldNotBeEmpty();
            changes.ShouldAllBe(c => c.Ordinal >= 0 && (c.Ordinal != Fact.DaysPastDue || c.Value >= 0));
            count++;
        }

        return count;
    }

    private static string Moves(TransitionMatrix matrix, FactTexts texts) => string.Join('\n', matrix.Cells
        .Select(c => string.Create(CultureInfo.InvariantCulture,
            $"{texts.TextOf(c.Key.Product)}|{texts.TextOf(c.Key.Currency)}|{c.Key.FromBucket}|{c.Key.ToBucket}|{c.Value.Accounts}|{c.Value.AmountBefore}|{c.Value.AmountNow}"))
        .Order(StringComparer.Ordinal));

    private string StoredMoves(int feed) => string.Join('\n', temporary.Database.Read(string.Create(CultureInfo.InvariantCulture, $"""
        SELECT p.text, c.text, t.bucket_from, t.bucket_to, t.accounts, t.amount_before, t.amount FROM transition t
        JOIN text_code p ON p.tenant_id = 1 AND p.code = t.product JOIN text_code c ON c.tenant_id = 1 AND c.code = t.currency WHERE t.feed = {feed}
        """)).Split('\n').Order(StringComparer.Ordinal));

    private sealed class CancelAfter(int chunks, CancellationTokenSource cancellation) : IProgress<(long Rows, long Of)>
    {
        private int seen;

        public void Report((long Rows, long Of) value)
        {
            if (++seen == chunks) cancellation.Cancel();
        }
    }
}
