using Collections.Api;

namespace Collections.Browser;

/// <summary>The whole product: the real server with a portfolio that has had a night, and a person in front of it.</summary>
public class ServedDesignerTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    [ChromiumFact]
    public void Somebody_signs_in_and_finds_out_why_a_case_went_where_it_went() => Designer.RunServed(worked.Served, "served.spec.ts");

    [ChromiumFact]
    public void Elsa_Studio_as_it_comes_lists_opens_and_saves_our_strategies() => Designer.RunServed(worked.Served, "studio.spec.ts");

    [ChromiumFact]
    public void Templates_are_read_with_a_real_account_before_anybody_is_sent_one() => Designer.RunServed(worked.Served, "templates.spec.ts");

    [ChromiumFact]
    public void An_admin_sets_roles_attributes_roster_and_buckets_and_keeps_views() => Designer.RunServed(worked.Served, "administration.spec.ts");
}
