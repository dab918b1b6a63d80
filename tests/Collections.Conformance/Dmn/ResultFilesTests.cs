using System.Globalization;
using System.Text.RegularExpressions;
using Collections.Decisions.Dmn;
using Xunit.Abstractions;

namespace Collections.Conformance.Dmn;

/// <summary>
/// Writes tck_results.csv and tck_results.properties as the vendors of the kit hand them in, one line for each test
/// case: into the folder COLLECTIONS_TCK_RESULTS, else beside the tests.
/// </summary>
public sealed partial class ResultFilesTests(ITestOutputHelper output)
{
    [DmnKitFact]
    public void The_results_are_written_in_the_form_of_the_vendors()
    {
        List<TckOutcome> outcomes = [.. TckDirectory.RunLevel("compliance-level-2"), .. TckDirectory.RunLevel("compliance-level-3")];
        var folder = Directory.CreateDirectory(Folder()).FullName;
        var csv = Path.Combine(folder, "tck_results.csv");
        File.WriteAllLines(csv, outcomes.Select(outcome => outcome.Csv));
        File.WriteAllLines(Path.Combine(folder, "tck_results.properties"), Properties());

        var lines = File.ReadAllLines(csv);
        lines.Length.ShouldBe(outcomes.Count);
        lines.Where(line => !Line().IsMatch(line)).ShouldBeEmpty();
        lines[0].ShouldBe("\"compliance-level-2/0001-input-data-string\",\"0001-input-data-string-test-01\",\"001\",\"SUCCESS\",\"\"");
        output.WriteLine($"{csv}: {Count(lines, "SUCCESS")} SUCCESS, {Count(lines, "ERROR")} ERROR, {Count(lines, "IGNORED")} IGNORED");
        Count(lines, "SUCCESS").ShouldBeGreaterThan(1600);
    }

    private static string Folder() => Environment.GetEnvironmentVariable("COLLECTIONS_TCK_RESULTS") is { Length: > 0 } folder
        ? folder
        : Path.Combine(AppContext.BaseDirectory, "tck-results");

    // Who hands the results in adds the addresses.
    private static string[] Properties() =>
    [
        "vendor.name=Collections",
        "vendor.url=",
        "product.name=Collections",
        "product.url=",
        $"product.version={typeof(DmnModel).Assembly.GetName().Version!.ToString(3)}",
        "product.comment=Open-source debt collection engine in .NET; FEEL and DMN evaluated row by row or over columns",
        $"last.update={TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
        "instructions.url=",
    ];

    private static int Count(string[] lines, string result) => lines.Count(line => line.Contains($",\"{result}\",", StringComparison.Ordinal));

    [GeneratedRegex("""^"compliance-level-[23]/[^"]+","[^"]+","[^"]+","(SUCCESS",""|(ERROR|IGNORED)",".+")$""", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
