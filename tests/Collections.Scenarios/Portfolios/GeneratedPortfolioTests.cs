using System.Text;
using Collections.Intake.Generation;
using Collections.Scenarios.Nights;

namespace Collections.Scenarios.Portfolios;

public sealed class GeneratedPortfolioTests
{
    private const int Accounts = 3_000;
    private const int EveryHundredth = 100;
    private static readonly GeneratedPortfolio Portfolio = new(Accounts, Seed: 3);
    private static readonly DateOnly Date = Portfolio.Position.AddDays(1);

    [Fact]
    public async Task Of_a_file_with_one_defective_row_in_a_hundred_every_good_row_is_taken_and_every_bad_one_explained()
    {
        using var office = new Office();
        var rows = Rows();
        var total = Array.IndexOf(rows[0].Split(','), "past_due");
        for (var row = EveryHundredth; row < rows.Length; row += EveryHundredth) rows[row] = WithoutNumber(rows[row], total);

        var night = await office.Night(Date, office.Write("defective.csv", string.Join('\n', rows) + "\n"), Office.Mapping("sample"));

        var defective = (rows.Length - 1) / EveryHundredth;
        night.Rows.Read.ShouldBe(rows.Length - 1);
        night.Rows.Rejected.ShouldBe(defective);
        night.Rows.Accepted.ShouldBe(rows.Length - 1 - defective);
        office.Number("SELECT count(*) FROM account").ShouldBe(night.Rows.Accepted);
        night.Intake!.Defects.Values.Sum().ShouldBe(defective);
        var explained = await File.ReadAllLinesAsync(night.Intake.RejectFile);
        explained.Skip(1).Count(line => line.Contains("past_due", StringComparison.Ordinal)).ShouldBe(defective);
    }

    [Fact]
    public async Task A_night_broken_off_between_parts_and_run_again_ends_as_an_undisturbed_one()
    {
        using var undisturbed = new Office { SubjectsPerPart = 100 };
        using var broken = new Office { SubjectsPerPart = 100 };
        using var stop = new CancellationTokenSource();
        var text = string.Join('\n', Rows()) + "\n";
        var expected = await undisturbed.Night(Date, undisturbed.Write("portfolio.csv", text), Office.Mapping("sample"));
        var file = broken.Write("portfolio.csv", text);

        await Should.ThrowAsync<OperationCanceledException>(() =>
            broken.Night(Date, file, Office.Mapping("sample"), new StopAfterFirstPart(stop), stop.Token));
        var opened = broken.Number("SELECT count(*) FROM collection_case");
        var resumed = await broken.Night(Date, file, Office.Mapping("sample"));

        opened.ShouldBeInRange(1, expected.Cases.Opened - 1);
        resumed.AlreadyDone.ShouldBeFalse();
        resumed.StateHash.ShouldBe(expected.StateHash);
    }

    private static string[] Rows()
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, Portfolio);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimEnd().Split('\n');
    }

    private static string WithoutNumber(string row, int column)
    {
        var cells = row.Split(',');
        cells[column] = "much";
        return string.Join(',', cells);
    }

    /// <summary>Somebody stops the run when its first part is done.</summary>
    private sealed class StopAfterFirstPart(CancellationTokenSource stop) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value.Contains("part 1 of", StringComparison.Ordinal)) stop.Cancel();
        }
    }
}
