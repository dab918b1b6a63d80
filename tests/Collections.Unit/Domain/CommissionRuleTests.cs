using System.Globalization;
using Collections.Domain.Placements;

namespace Collections.Unit.Domain;

/// <summary>What a firm earns, by dates: placed on 2027-01-04, first action on 01-12, the last on 03-30, taken back on 04-13, 15 per cent.</summary>
public sealed class CommissionRuleTests
{
    private static readonly PlacementTerms Terms = new(Rate: 1500, TailDays: 10, ActionDays: 30, DeletionDays: 10, IsSilent: true);

    [Theory]
    [InlineData("2027-01-11", CommissionReason.BeforeFirstAction, 0)]
    [InlineData("2027-01-12", CommissionReason.WhilePlaced, 1500)]
    [InlineData("2027-04-13", CommissionReason.WhilePlaced, 1500)]
    [InlineData("2027-04-14", CommissionReason.InTail, 1500)]
    [InlineData("2027-04-23", CommissionReason.InTail, 1500)]
    [InlineData("2027-04-24", CommissionReason.AfterTail, 0)]
    public void A_payment_earns_by_its_value_date(string valueDate, CommissionReason reason, long commission)
    {
        var rule = new CommissionRule(Terms, new DateOnly(2027, 4, 13), [new DateOnly(2027, 1, 12), new DateOnly(2027, 3, 30)]);

        rule.Judge(On(valueDate)).ShouldBe(reason);
        rule.Of(On(valueDate), 10_000).ShouldBe(commission);
        rule.Of(On(valueDate), -10_000).ShouldBe(-commission, "what takes it back takes back as much");
    }

    [Fact]
    public void In_the_tail_the_last_action_may_not_be_too_long_ago()
    {
        var rule = new CommissionRule(Terms, new DateOnly(2027, 4, 13), [new DateOnly(2027, 1, 12), new DateOnly(2027, 3, 15)]);

        rule.Judge(new DateOnly(2027, 4, 14)).ShouldBe(CommissionReason.InTail);
        rule.Judge(new DateOnly(2027, 4, 15)).ShouldBe(CommissionReason.ActionTooOld);
    }

    [Fact]
    public void Who_has_not_acted_earns_nothing_and_a_case_that_was_not_taken_back_has_no_tail()
    {
        new CommissionRule(Terms, null, []).Judge(new DateOnly(2027, 2, 1)).ShouldBe(CommissionReason.NoAction);
        new CommissionRule(Terms, null, [new DateOnly(2027, 1, 12)]).Judge(new DateOnly(2028, 2, 1)).ShouldBe(CommissionReason.WhilePlaced);
    }

    [Theory]
    [InlineData(1, 1250, 0)]
    [InlineData(4, 1250, 1)]
    [InlineData(333, 1275, 42)]
    [InlineData(-4, 1250, -1)]
    public void A_commission_is_rounded_to_the_cent_halves_away_from_zero(long amount, int rate, long commission) =>
        new CommissionRule(Terms with { Rate = rate }, null, [DateOnly.MinValue]).Of(new DateOnly(2027, 2, 1), amount).ShouldBe(commission);

    private static DateOnly On(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
