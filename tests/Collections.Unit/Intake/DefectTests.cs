using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Intake.Mappings;
using Collections.Intake.Rejects;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

public sealed class DefectTests : IDisposable
{
    private readonly MemoryPortfolioStore store = new();
    private readonly PortfolioDesk desk;

    public DefectTests() => desk = new PortfolioDesk(store);

    [Fact]
    public async Task Every_planted_defect_is_explained_and_every_good_row_is_loaded()
    {
        var portfolio = new GeneratedPortfolio(12_000, 7);
        var file = Path.Combine(desk.Folder, "defective.csv");
        IReadOnlyList<PlantedDefect> planted;
        using (var stream = File.Create(file)) planted = DefectivePortfolio.Write(stream, portfolio, 100);

        var report = await desk.TakeIn(file, "2026-11-23", Sample());

        var explained = File.ReadLines(desk.RejectFile).Skip(1).Select(l => l.Split(',')).Select(f => $"{f[0]} {f[1]} {f[2]}");
        var expected = planted.Select(p => $"{p.Line} {p.Column} {DefectTable.Of(p.Code).Name}");
        explained.ShouldBe(expected);
        planted.Select(p => p.Code).Distinct().Count().ShouldBeGreaterThanOrEqualTo(40);
        report.Verdict.ShouldBe(FeedVerdict.Apply);
        store.Accounts.Count.ShouldBe((int)report.Read - planted.Count);
    }

    [Fact]
    public void Every_defect_has_one_line_in_the_table_and_a_code_of_its_own()
    {
        DefectTable.All.Select(d => d.Code).ShouldBe(Enum.GetValues<DefectCode>().Where(c => c != DefectCode.None));
        DefectTable.All.Select(d => d.Name).ShouldBeUnique();
    }

    [Fact]
    public void The_document_lists_every_defect()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Folder("docs"), "mapping.md"));

        foreach (var defect in DefectTable.All) document.ShouldContain($"| `{defect.Name}` | {defect.Expected} |");
    }

    public void Dispose() => desk.Dispose();

    private static PortfolioMapping Sample() =>
        MappingReader.ReadFile(Path.Combine(Repository.Folder("workflows", "portfolios"), "sample.mapping.json")).Mapping!;
}
