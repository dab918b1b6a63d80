using Collections.Domain.Delinquency;
using Collections.Domain.Facts;
using Collections.Domain.Portfolios;

namespace Collections.Unit.Domain;

public class StageParametersTests
{
    [Fact]
    public void The_boundaries_of_a_product_are_its_own_and_where_it_has_none_those_of_all()
    {
        var policy = StageParameters.Read([Day("late from", 91), Day("early from", 1), Day("residual from", 361), Day("late from consumer loan", 31)])!;
        policy.For("card")!.All.ShouldBe([new(Stage.Early, 1), new(Stage.Late, 91), new(Stage.Residual, 361)]);
        policy.For("consumer loan")!.All.ShouldBe([new(Stage.Early, 1), new(Stage.Late, 31), new(Stage.Residual, 361)]);
    }

    [Fact]
    public void A_boundary_of_a_product_alone_leaves_the_others_where_they_are()
    {
        var policy = StageParameters.Read([Day("late from card", 31)])!;
        policy.For("card")!.StageOf(new DaysPastDue(31)).ShouldBe(Stage.Late);
        policy.For("loan").ShouldBeNull();
    }

    [Fact]
    public void Parameters_without_a_boundary_say_nothing_of_stages() =>
        StageParameters.Read([Day("minimum balance", 5), Day("early to", 89), new PortfolioParameter("late from", FactType.Text, 0, 0, "90")]).ShouldBeNull();

    [Theory]
    [InlineData(1, 89, 90, null)]
    [InlineData(1, 90, 90, "late from after early to")]
    [InlineData(5, 5, 90, "early to after early from")]
    public void Boundaries_that_do_not_ascend_are_named(int from, int to, int late, string? expected) =>
        Said(StageParameters.Wrong([Day("late from", late), Day("early to", to), Day("early from", from)])).ShouldBe(expected);

    [Fact]
    public void A_boundary_of_a_product_ascends_among_those_of_all() =>
        Said(StageParameters.Wrong([Day("early from", 10), Day("late from", 91), Day("late from card", 10)])).ShouldBe("late from card after early from");

    [Theory]
    [InlineData("late from", true)]
    [InlineData("judicial from card", true)]
    [InlineData("early to", true)]
    [InlineData("late fromage", false)]
    [InlineData("minimum balance", false)]
    public void A_boundary_is_known_by_its_name(string name, bool isBoundary) => StageParameters.Names(name).ShouldBe(isBoundary);

    private static PortfolioParameter Day(string name, int days) => new(name, FactType.Number, 0, days);

    private static string? Said((string Name, string Before)? wrong) => wrong is var (name, before) ? $"{name} after {before}" : null;
}
