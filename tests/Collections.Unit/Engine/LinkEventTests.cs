using Collections.Testing.Engine;

namespace Collections.Unit.Engine;

public class LinkEventTests
{
    [Fact]
    public void A_throwing_link_goes_on_at_the_catching_link_of_its_name_and_no_flow_is_taken()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").LinkThrow("goto", "there")
            .LinkCatch("from", "there").EndEvent("e"));
        test.Run("2026-11-24");
        test.Path().ShouldBe("s s-goto goto from from-e e");
    }

    [Fact]
    public void Several_throwing_links_lead_to_one_that_catches()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s").ParallelGateway("fork")
            .LinkThrow("a", "there").MoveTo("fork").LinkThrow("b", "there")
            .LinkCatch("from", "there").EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().Split(' ').Count(node => node == "from").ShouldBe(2);
        test.Outcome().ShouldBe("e");
    }

    [Fact]
    public void A_link_leads_to_the_one_in_the_same_container()
    {
        var test = EngineTest.Of(EngineTest.Strategy().StartEvent("s")
            .SubProcess("sub", inner => inner.StartEvent("is").LinkThrow("in", "there").LinkCatch("inside", "there").EndEvent("ie"))
            .LinkThrow("out", "there").LinkCatch("outside", "there").EndEvent("e"));
        test.Run("2026-11-24");
        test.Nodes().ShouldBe("s sub is in inside ie out outside e");
    }
}
