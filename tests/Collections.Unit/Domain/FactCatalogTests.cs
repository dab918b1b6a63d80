using Collections.Domain.Facts;

namespace Collections.Unit.Domain;

public sealed class FactCatalogTests
{
    [Fact]
    public void Built_in_facts_stand_at_their_ordinals()
    {
        FactCatalog.BuiltIn.Count.ShouldBe(Fact.BuiltInCount);
        FactCatalog.BuiltIn.Definitions.Select(d => d.Ordinal).ShouldBe(Enumerable.Range(0, Fact.BuiltInCount));
        FactCatalog.BuiltIn.IndexOf("days past due").ShouldBe(Fact.DaysPastDue);
        FactCatalog.BuiltIn.IndexOf("contact channels").ShouldBe(Fact.ContactChannels);
    }

    [Fact]
    public void Attributes_follow_in_the_order_of_their_declaration_and_keep_their_ordinals()
    {
        var catalog = FactCatalog.BuiltIn.With([new("score", FactType.Number)]).Catalog;
        var more = catalog.With([new("sex", FactType.Text, IsProtected: true), new("score", FactType.Number)]);

        more.Conflicts.ShouldBeEmpty();
        more.Catalog.IndexOf("score").ShouldBe(Fact.BuiltInCount);
        more.Catalog.Find("sex")!.ShouldSatisfyAllConditions(
            s => s.Ordinal.ShouldBe(Fact.BuiltInCount + 1), s => s.IsProtected.ShouldBeTrue(), s => s.Source.ShouldBe(FactSource.Attribute));
    }

    [Fact]
    public void An_attribute_that_is_known_as_something_else_is_a_conflict()
    {
        var catalog = FactCatalog.BuiltIn.With([new("score", FactType.Number)]).Catalog;

        catalog.With([new("score", FactType.Text)]).Conflicts.Single().Reason.ShouldContain("known as Number");
        catalog.With([new("past due", FactType.Number, 2)]).Conflicts.Single().Reason.ShouldContain("built-in");
        catalog.With([new("score", FactType.Text)]).Catalog.ShouldBe(catalog);
    }

    [Fact]
    public void Aggregates_run_over_the_accounts_of_a_customer_in_one_currency()
    {
        var facts = new long[Fact.BuiltInCount][];
        for (var i = 0; i < facts.Length; i++) facts[i] = new long[4];
        facts[Fact.TotalDue] = [100, 200, 1000, 7];
        facts[Fact.Currency] = [0, 0, 1, 0];
        facts[Fact.Bucket] = [1, 4, 2, 0];

        CustomerAggregates.Fill([(1L << 12) | 1, (1L << 12) | 2, (1L << 12) | 3, (2L << 12) | 1], facts, 4);

        facts[Fact.TotalRisk].ShouldBe([300, 300, 1000, 7]);
        facts[Fact.WorstBucket].ShouldBe([4, 4, 4, 0]);
        facts[Fact.NumberOfProducts].ShouldBe([3, 3, 3, 1]);
    }
}
