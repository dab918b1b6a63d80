using Collections.Domain.Facts;
using Collections.Intake.Mappings;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

/// <summary>The public data set that lies beside the repository; a clone without it has nothing to check here.</summary>
public sealed class CreditCardClientsTests
{
    [Fact]
    public async Task The_clients_are_read_as_their_source_describes_them()
    {
        var file = Repository.Folder("..", "shared", "data", "uci-credit-card-clients.csv");
        if (!File.Exists(file)) return;
        var store = new MemoryPortfolioStore();
        using var desk = new PortfolioDesk(store);
        var mapping = MappingReader.ReadFile(Path.Combine(Repository.Folder("workflows", "portfolios"), "uci-credit-card.mapping.json")).Mapping!;

        var report = await desk.TakeIn(file, "2026-11-23", mapping);

        (report.Read, report.Accepted).ShouldBe((30_000, 30_000));
        var late = store.Accounts.Where(a => a.Facts[Fact.DaysPastDue] > 0).ToList();
        late.Count.ShouldBe(6818);
        late.Count(a => a.Facts[Fact.TotalDue] <= 0).ShouldBe(1689);
        late.Count(a => a.Facts[Fact.TotalDue] > 0 && a.Facts[Fact.DaysPastDue] < 90).ShouldBe(4666);
        late.Count(a => a.Facts[Fact.TotalDue] > 0 && a.Facts[Fact.DaysPastDue] >= 90).ShouldBe(463);
        late.ShouldAllBe(a => a.Facts[Fact.PastDue] == Math.Max(0, a.Facts[Fact.TotalDue]));
        var limit = store.Catalog.Find("credit limit")!;
        (store.Account("7").Facts[limit.Ordinal] / Math.Pow(10, limit.Scale)).ShouldBe(500_000);
        store.Catalog.Definitions.Where(d => d.IsProtected).Select(d => d.Name).ShouldBe(["sex", "education", "marital status", "age"]);
        store.Catalog.Find("defaulted next month")!.IsReadable.ShouldBeFalse();
        report.Holds.ShouldBeEmpty();
    }
}
