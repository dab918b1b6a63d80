using System.Globalization;

namespace Collections.Scenarios.Tables;

/// <summary>A strategy's scenario as it stands in its file: the accounts of the first night, and the nights.</summary>
/// <param name="Strategy">Name of the strategy.</param>
/// <param name="Root">The folder of the strategy and those beside it.</param>
/// <param name="Accounts">The accounts.</param>
/// <param name="Nights">The nights, a row for each account.</param>
/// <param name="Collectors">Who is on the roster: name, queues, capacity, absent; empty where the file has no such table.</param>
/// <param name="Holidays">Dates that are not worked; a line of the file that begins with "Holidays:".</param>
internal sealed record Scenario(string Strategy, string Root, IReadOnlyList<TableRow> Accounts, IReadOnlyList<TableRow> Nights, IReadOnlyList<TableRow> Collectors, IReadOnlyList<DateOnly> Holidays)
{
    private const string CollectorHeading = "## Collectors";
    private const string TakenHeading = "## Taken on";
    private const string HolidayLine = "Holidays:";

    /// <summary>Cases of another system that are taken on before the first night: the date, account, strategy, step, since and what else a file of cases has; empty where the file has no such table.</summary>
    public IReadOnlyList<TableRow> Taken { get; private init; } = [];

    public static Scenario Read(string file)
    {
        var lines = File.ReadAllLines(file);
        var folder = Directory.GetParent(file)!.Parent!;
        var name = Path.Combine(folder.Name, "scenarios", Path.GetFileName(file));
        var holidays = lines.FirstOrDefault(line => line.StartsWith(HolidayLine, StringComparison.Ordinal))?[HolidayLine.Length..].Trim(' ', '.') ?? "";
        return new Scenario(
            folder.Name,
            folder.Parent!.FullName,
            MarkdownTable.Below("## Accounts", lines, name).Rows,
            MarkdownTable.Below("## Nights", lines, name).Rows,
            lines.Contains(CollectorHeading) ? MarkdownTable.Below(CollectorHeading, lines, name).Rows : [],
            [.. holidays.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(date => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture))])
        {
            Taken = lines.Contains(TakenHeading) ? MarkdownTable.Below(TakenHeading, lines, name).Rows : [],
        };
    }
}
