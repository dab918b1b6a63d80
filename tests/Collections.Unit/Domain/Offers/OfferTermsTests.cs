using Collections.Domain.Offers;

namespace Collections.Unit.Domain.Offers;

/// <summary>Whose authority terms need, what is waived, and what an order says.</summary>
public sealed class OfferTermsTests
{
    private static readonly OfferLimits Limits = new(new OfferTerms(12, 1_000, 0, 3_000), new OfferTerms(15, 1_000, 0, 5_000), new OfferTerms(24, 0, 1_000, 10_000));

    [Theory]
    [InlineData(12, 1_000, 0, 3_000, OfferAuthority.Collector)]
    [InlineData(3, 5_000, 0, 0, OfferAuthority.Collector)]
    [InlineData(13, 1_000, 0, 0, OfferAuthority.Supervisor)]
    [InlineData(12, 1_000, 0, 3_001, OfferAuthority.Supervisor)]
    [InlineData(12, 999, 0, 0, OfferAuthority.Committee)]
    [InlineData(12, 1_000, 1, 0, OfferAuthority.Committee)]
    [InlineData(25, 1_000, 0, 0, null)]
    public void Terms_need_the_least_authority_within_whose_limits_they_are(int instalments, int down, int principal, int interest, OfferAuthority? needs) =>
        Limits.Needs(new OfferTerms(instalments, down, principal, interest)).ShouldBe(needs);

    [Theory]
    [InlineData(0, 3_000, 850_00)]
    [InlineData(1_000, 10_000, 460_00)]
    [InlineData(0, 0, 1_000_00)]
    [InlineData(10_000, 10_000, 100_00)]
    public void Principal_and_interest_are_waived_apart_and_costs_never(int principal, int interest, long agreed) =>
        OwedAmounts.Of(1_000_00, 500_00, 100_00).Agreed(new OfferTerms(1, 0, principal, interest)).ShouldBe(agreed);

    [Fact]
    public void More_interest_than_is_owed_counts_up_to_that() => OwedAmounts.Of(100_00, 500_00, 40_00).ShouldBe(new OwedAmounts(100_00, 100_00, 0));

    [Fact]
    public void Halves_of_a_cent_are_waived() => OwedAmounts.Of(1_01, 0, 0).Waived(new OfferTerms(1, 0, 5_000, 0)).ShouldBe(51);

    [Fact]
    public void An_order_is_read_as_it_was_written()
    {
        var order = new OfferOrder(OfferWord.Make) { Case = 42, Seq = 3, Terms = new OfferTerms(6, 1_250, 0, 3_000), Authority = OfferAuthority.Supervisor, By = "sol", Reason = "as agreed" };

        OfferOrder.Read(order.Write()).Order.ShouldBe(order);
    }

    [Theory]
    [InlineData(null, "'outcome'")]
    [InlineData("""{"outcome":"sell"}""", "'outcome'")]
    [InlineData("""{"outcome":"make"}""", "terms were expected")]
    [InlineData("""{"outcome":"make","instalments":0}""", "1 to 120 instalments")]
    [InlineData("""{"outcome":"make","instalments":3,"down":100}""", "below 100 per cent")]
    [InlineData("""{"outcome":"make","instalments":3,"down":1.234}""", "at most 2 decimals")]
    [InlineData("""{"outcome":"approve","authority":"boss"}""", "'authority'")]
    [InlineData("""{"outcome":"accept","case":"x"}""", "'case'")]
    public void What_is_no_order_says_what_was_expected(string? payload, string problem) => OfferOrder.Read(payload).Problem.ShouldNotBeNull().ShouldContain(problem);

    [Fact]
    public void An_offer_keeps_what_it_was_made_by()
    {
        var made = new MadeOffer(new OfferTerms(6, 1_000, 0, 0), new OwedAmounts(60_000_00, 1_00, 0), Limits, PlanTerms.Usual) { Choices = "3/6/12", Unit = "UVA", Needs = OfferAuthority.Committee, By = "eva" };

        MadeOffer.Read(made.Write()).ShouldBe(made);
    }

    [Fact]
    public void What_is_answered_is_answered_once()
    {
        foreach (var kind in Enum.GetValues<OfferEventKind>())
        {
            foreach (var over in new[] { OfferState.Refused, OfferState.Expired, OfferState.Replaced, OfferState.PlanBroken }) OfferLife.After(over, kind).ShouldBeNull();
        }
    }
}
