using System.Text;
using Collections.Domain.Facts;
using Collections.Domain.Feeds;
using Collections.Intake.Generation;
using Collections.Intake.Mappings;
using Collections.Testing.Portfolios;

namespace Collections.Unit.Intake;

public sealed class PortfolioGeneratorTests
{
    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = Generate(new(500, 3));

        Generate(new(500, 3)).ShouldBe(first);
        Generate(new(500, 4)).ShouldNotBe(first);
    }

    [Fact]
    public void A_later_day_has_the_same_accounts_a_day_older()
    {
        var first = Rows(Generate(new(5000, 3)));
        var second = Rows(Generate(new(5000, 3, 1)));

        second.Keys.Intersect(first.Keys).Count().ShouldBeGreaterThan(4990);
        second.Keys.Except(first.Keys).Count().ShouldBe(5);
        var aged = second.Count(r => first.TryGetValue(r.Key, out var old) && Days(r.Value) == Days(old) + 1);
        aged.ShouldBeInRange(2700, 3000);
        second.Count(r => first.TryGetValue(r.Key, out var old) && Days(r.Value) < Days(old)).ShouldBeInRange(60, 180);
    }

    [Fact]
    public async Task The_shipped_mapping_accepts_every_row_of_ten_days()
    {
        var store = new MemoryPortfolioStore();
        using var desk = new PortfolioDesk(store);
        var mapping = MappingReader.ReadFile(Path.Combine(Repository.Folder("workflows", "portfolios"), "sample.mapping.json")).Mapping!;
        for (var day = 0; day < 10; day++)
        {
            var portfolio = new GeneratedPortfolio(2000, 5, day) { LeavingShare = 0.01 };
            var file = desk.WriteText($"{day}.csv", Generate(portfolio));

            var report = await desk.TakeIn(file, portfolio.Position.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), mapping);

            (report.Verdict, report.Rejected).ShouldBe((FeedVerdict.Apply, 0));
            report.Holds.Keys.ShouldBeSubsetOf(["ABSENT_UNEXPLAINED"]);
        }
        store.Customers.Count.ShouldBeLessThan(store.Accounts.Count);
        store.Accounts.ShouldAllBe(a => a.Facts[Fact.ContactChannels] == FactNull.Value || a.Facts[Fact.ContactChannels] >= 0);
    }

    [Fact]
    public void Most_companies_and_some_people_have_a_postal_address_the_same_for_all_their_accounts()
    {
        var rows = Rows(Generate(new(5000, 3))).Values.ToList();
        var address = Array.IndexOf(PortfolioGenerator.Header.Split(','), "address");
        double Share(string kind) => rows.Where(row => row[3] == kind).Average(row => row[address].Length > 0 ? 1 : 0);

        Share("legal").ShouldBeInRange(0.93, 0.999);
        Share("natural").ShouldBeInRange(0.55, 0.65);
        rows.GroupBy(row => row[1]).ShouldAllBe(customer => customer.Select(row => row[address]).Distinct().Count() == 1);
    }

    private static string Generate(GeneratedPortfolio portfolio)
    {
        using var stream = new MemoryStream();
        PortfolioGenerator.Write(stream, portfolio);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Dictionary<string, string[]> Rows(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(',')).ToDictionary(r => r[0]);

    private static int Days(string[] row) => int.Parse(row[13], System.Globalization.CultureInfo.InvariantCulture);
}
