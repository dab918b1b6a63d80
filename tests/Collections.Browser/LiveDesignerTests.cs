using Collections.Api;

namespace Collections.Browser;

/// <summary>The numbers on the canvas follow the hand: the real server with a portfolio that has had a night.</summary>
public class LiveDesignerTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [ChromiumFact]
    public void The_numbers_on_the_canvas_move_while_somebody_draws() => Designer.RunServed(worked.Served, "live.spec.ts");
}
