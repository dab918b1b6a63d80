using System.Globalization;

namespace Collections.Scenarios.Tables;

/// <summary>A strategy's scenario as it stands in its file: the accounts of the first night, and the nights.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Root">The folder of the strategy and those beside it.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="Nights">The nights, a row for each account.</param>
/// <param name="Collectors">Who is on the roster: name, queues, capacity, absent; empty where the file has no such table.</param>
/// <param name="Holidays">Dates that are not worked; a line of the file that begins with "Holidays:".</param>
/// <param name="CourtHolidays">Those of the courts' calendar; a line that begins with "Holidays of the courts:". A recess is written <c>2027-01-01 to 2027-01-31</c>.</param>
internal sealed record Scenario(
    string Strategy, string Root, IReadOnlyList<TableRow> Accounts, IReadOnlyList<TableRow> Nights, IReadOnlyList<TableRow> Collectors, IReadOnlyList<DateOnly> Holidays, IReadOnlyList<DateOnly> CourtHolidays)
{
    private const string CollectorHeading = "## Collectors";
    private const string TakenHeading = "## Taken on";
    private const string GuarantorHeading = "## Guarantors";
    private const string ObjectHeading = "## Objects";
    private const string RateHeading = "## Rates";
    private const string HolidayLine = "Holidays:";
    private const string CourtLine = "Holidays of the courts:";

    /// <summary>Cases of another system that are taken on before the first night: the date, account, strategy, step, since and what else a file of cases has; empty where the file has no such table.</summary>
    public IReadOnlyList<TableRow> Taken { get; private init; } = [];

    /// <summary>Who stands for accounts, as a file before the first night says it: account, person, name, order, permission, address; empty where the file has no such table.</summary>
    public IReadOnlyList<TableRow> Guarantors { get; private init; } = [];

    /// <summary>Management objects: object (its type, a blank, its key), customer, account, and a column for each field that is not empty. They come to a state by the news of their rows.</summary>
    public IReadOnlyList<TableRow> Objects { get; private init; } = [];

    /// <summary>What a unit is worth in pesos: unit, date, rate. A file before the first night after a date tells the rates up to it; empty where the file has no such table.</summary>
    public IReadOnlyList<TableRow> Rates { get; private init; } = [];

    public static Scenario Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var folder = Directory.GetParent(file)!.Parent!;
        var name = Path.Combine(folder.Name, "scenarios", Path.GetFileName(file));
        return new Scenario(
            folder.Name,
            folder.Parent!.FullName,
            MarkdownTable.Below("## Accounts", lines, name).Rows,
            MarkdownTable.Below("## Nights", lines, name).Rows,
            lines.Contains(CollectorHeading) ? MarkdownTable.Below(CollectorHeading, lines, name).Rows : [],
            Dates(lines, HolidayLine),
            Dates(lines, CourtLine))
        {
            Guarantors = lines.Contains(GuarantorHeading) ? MarkdownTable.Below(GuarantorHeading, lines, name).Rows : [],
            Objects = lines.Contains(ObjectHeading) ? MarkdownTable.Below(ObjectHeading, lines, name).Rows : [],
            Rates = lines.Contains(RateHeading) ? MarkdownTable.Below(RateHeading, lines, name).Rows : [],
            Taken = lines.Contains(TakenHeading) ? MarkdownTable.Below(TakenHeading, lines, name).Rows : [],
        };
    }

    private static IReadOnlyList<DateOnly> Dates(string[] lines, string begin)
    {
        var told = lines.FirstOrDefault(line => line.StartsWith(begin, StringComparison.Ordinal))?[begin.Length..].Trim(' ', '.') ?? "";
        return [.. told.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(Days)];
    }

    private static IEnumerable<DateOnly> Days(string told)
    {
        var ends = told.Split(" to ").Select(date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        return Enumerable.Range(0, ends[^1].DayNumber - ends[0].DayNumber + 1).Select(ends[0].AddDays);
    }
}
