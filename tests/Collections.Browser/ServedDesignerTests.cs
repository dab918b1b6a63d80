using Collections.Api;

namespace Collections.Browser;

/// <summary>The whole product: the real server with a portfolio that has had a night, and a person in front of it.</summary>
public class ServedDesignerTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [ChromiumFact]
    public void Somebody_signs_in_and_finds_out_why_a_case_went_where_it_went() => Designer.RunServed(worked.Served, "served.spec.ts");

    [ChromiumFact]
    public void Elsa_Studio_as_it_comes_lists_opens_and_saves_our_strategies() => Designer.RunServed(worked.Served, "studio.spec.ts");
}
