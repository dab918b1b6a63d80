using System.Text;
using Collections.Intake.Generation;
using Collections.Scenarios.Tables;

namespace Collections.Scenarios.Portfolios;

/// <summary>A generated portfolio as a text for the scenarios' mapping: every strategy finds accounts in it.</summary>
internal static class PortfolioFile
{
    private const int EverySeventh = 7;

    /// <summary>The file of a day, its rows in the order in which they are generated, or shuffled by a seed.</summary>
    public static string Text(GeneratedPortfolio portfolio, int? shuffledBy = null)
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, portfolio);
        var rows = Encoding.UTF8.GetString(stream.ToArray()).TrimEnd().Split('\n').Skip(1).Select(WithCampaign).ToArray();
        if (shuffledBy is { } seed) new Random(seed).Shuffle(rows);
        return string.Join('\n', [string.Join(',', ScenarioFile.Sample.Columns), .. rows, ""]);
    }

    /// <summary>One account in seven is called by telephone, whatever its place in the file.</summary>
    private static string WithCampaign(string row)
    {
        var number = long.Parse(row.AsSpan(1, row.IndexOf(',', StringComparison.Ordinal) - 1), System.Globalization.CultureInfo.InvariantCulture);
        return $"{row},0,{(number % EverySeventh == 0 ? "yes" : "no")}";
    }
}
