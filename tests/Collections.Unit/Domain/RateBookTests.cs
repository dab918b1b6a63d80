using Collections.Domain.Accounts;
using Collections.Domain.Cases;
using Collections.Domain.Facts;
using Collections.Domain.Rates;

namespace Collections.Unit.Domain;

public sealed class RateBookTests
{
    private static readonly DateOnly Ninth = new(2026, 12, 9);

    private static RateBook Book(int days = 7) => new("ARS", days,
    [
        new("USD", Ninth, 1_480m, "BCRA"), new("UVA", Ninth, 1_840m, "BCRA"), new("UVA", Ninth, 1_850m, "BCRA"), new("UVA", Ninth.AddDays(8), 1_868.40m, "BCRA"),
    ]);

    [Fact]
    public void A_rate_holds_from_its_date_until_the_next_one_and_the_later_file_corrects_the_earlier()
    {
        Book().On("UVA", Ninth)!.Value.ShouldBe(1_850m);
        Book().On("UVA", Ninth.AddDays(7)).ShouldBe(Book().On("UVA", Ninth));
        Book().On("UVA", Ninth.AddDays(8))!.Value.ShouldBe(1_868.40m);
        Book().On("UVA", Ninth.AddDays(-1)).ShouldBeNull();
    }

    [Theory]
    [InlineData(7, 7, true)]
    [InlineData(7, 8, false)]
    [InlineData(0, 0, true)]
    [InlineData(0, 1, false)]
    public void It_holds_for_so_many_days_and_no_longer(int days, int later, bool holds) => (Book(days).On("USD", Ninth.AddDays(later)) is not null).ShouldBe(holds);

    [Fact]
    public void Amounts_are_converted_exactly_and_rounded_once_half_up_to_the_cent()
    {
        var value = Ninth.AddDays(8);
        Book().Exact(59_882_220, "ARS", "UVA", value).ShouldBe(32_050m);
        RateBook.Cents(Book().Exact(59_292_500, "ARS", "UVA", value)!.Value).ShouldBe(31_734);
        RateBook.Cents(Book().Exact(316, "UVA", "ARS", value)!.Value).ShouldBe(590_414);
        RateBook.Cents(0.5m).ShouldBe(1);
        RateBook.Cents(-0.5m).ShouldBe(-1);
        RateBook.Cents(0.4999m).ShouldBe(0);
    }

    [Fact]
    public void What_is_of_one_unit_needs_no_rate_and_what_is_missing_is_named()
    {
        RateBook.Empty.Exact(100, "CLF", "CLF", Ninth).ShouldBe(100m);
        Book().Exact(100, "EUR", "ARS", Ninth).ShouldBeNull();
        Book().Missing("EUR", "ARS", Ninth).ShouldBe("A rate of EUR in ARS of 2026-12-09 or the 7 days before was expected, found none: a file of rates is to be taken in.");
        Book().Missing("ARS", "EUR", Ninth).ShouldContain("of EUR in ARS");
        RateBook.Empty.Missing("USD", "USD", Ninth).ShouldContain("'home currency'");
    }

    [Fact]
    public void Of_several_accounts_equivalents_are_sums_whatever_the_currency_and_amounts_are_of_the_lead_accounts()
    {
        const int Equivalent = Fact.BuiltInCount;
        var facts = new long[Equivalent + 1][];
        for (var i = 0; i < facts.Length; i++) facts[i] = new long[2];
        (facts[Fact.TotalDue], facts[Fact.Currency], facts[Fact.DaysPastDue], facts[Equivalent]) = ([70_000, 15_000], [0, 1], [11, 91], [70_000, 22_200_000]);
        var grouped = new long[]?[facts.Length];
        (grouped[Fact.TotalDue], grouped[Equivalent]) = (new long[2], new long[2]);

        new GroupFacts(CaseLevel.Customer, LeadRule.DaysPastDue, new HashSet<int> { Equivalent }).Fill([(1L << AccountId.OrdinalBits) | 1, (1L << AccountId.OrdinalBits) | 2], [true, true], facts, 2, new int[2], grouped);

        grouped[Fact.TotalDue]![0].ShouldBe(15_000);
        grouped[Equivalent]![0].ShouldBe(22_270_000);
    }
}
