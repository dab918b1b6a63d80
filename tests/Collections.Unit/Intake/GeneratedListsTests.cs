using System.Text;
using Collections.Intake.Generation;

namespace Collections.Unit.Intake;

/// <summary>Who stands for the loans of a generated portfolio, and what its customers complain about.</summary>
public sealed class GeneratedListsTests
{
    private static readonly GeneratedPortfolio Portfolio = new(5000, 3);

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        foreach (var write in (Func<Stream, GeneratedPortfolio, long>[])[GuarantorGenerator.Write, ComplaintGenerator.Write])
        {
            Text(write, Portfolio).ShouldBe(Text(write, Portfolio));
            Text(write, Portfolio).ShouldNotBe(Text(write, Portfolio with { Seed = 4 }));
        }
    }

    [Fact]
    public void Guarantors_stand_for_loans_of_the_portfolio_and_mostly_for_all_of_a_customer()
    {
        var accounts = Rows(PortfolioGenerator.Write, Portfolio).ToDictionary(row => row[0]);
        var guarantors = Rows(GuarantorGenerator.Write, Portfolio);

        guarantors.Count.ShouldBeInRange(300, 900);
        guarantors.ShouldAllBe(row => accounts[row[0]][4] == "loan");
        guarantors.GroupBy(row => row[0]).Count(account => account.Count() == 2).ShouldBeGreaterThan(50);
        guarantors.GroupBy(row => row[0]).ShouldAllBe(account => account.Select(row => row[4]).SequenceEqual(account.Select((_, place) => $"{place + 1}")));
        guarantors.GroupBy(row => row[2]).Count(person => person.Count() > 1).ShouldBeGreaterThan(10, "who stands for several loans of a customer");
        guarantors.GroupBy(row => row[2]).ShouldAllBe(person => person.Select(row => accounts[row[0]][1]).Distinct().Count() == 1, "nobody stands for strangers");
    }

    [Fact]
    public void Complaints_are_made_by_who_is_late_and_some_are_withdrawn_a_week_later()
    {
        var days = Enumerable.Range(0, 40).Select(day => Rows(ComplaintGenerator.Write, Portfolio with { Day = day })).ToList();
        var made = days.SelectMany((rows, day) => rows.Where(row => row[3] == "received").Select(row => (Key: row[0], Day: day))).ToList();
        var withdrawn = days.SelectMany((rows, day) => rows.Where(row => row[3] == "withdrawn").Select(row => (Key: row[0], Day: day))).ToList();

        days[0].Count.ShouldBeGreaterThan(2, "there are some from the beginning");
        made.Count.ShouldBeInRange(40, 200);
        made.Select(one => one.Key).Distinct().Count().ShouldBe(made.Count);
        withdrawn.Count.ShouldBeGreaterThan(2);
        withdrawn.ShouldAllBe(one => made.Contains(new ValueTuple<string, int>(one.Key, one.Day - 7)));
    }

    private static string Text(Func<Stream, GeneratedPortfolio, long> write, GeneratedPortfolio portfolio)
    {
        using var stream = new MemoryStream();
        write(stream, portfolio);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static List<string[]> Rows(Func<Stream, GeneratedPortfolio, long> write, GeneratedPortfolio portfolio) =>
        [.. Text(write, portfolio).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(','))];
}
