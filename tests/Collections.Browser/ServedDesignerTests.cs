using System.Net;
using System.Text.RegularExpressions;
using Collections.Api;
using Xunit.Abstractions;

namespace Collections.Browser;

/// <summary>The whole product: the real server with a portfolio that has had a night, and a person in front of it.</summary>
public class ServedDesignerTests(WorkedPortfolio worked, ITestOutputHelper output) : IClassFixture<WorkedPortfolio>
{
    [ChromiumFact]
    public void Somebody_signs_in_and_finds_out_why_a_case_went_where_it_went() => Run("served.spec.ts");

    [ChromiumFact]
    public async Task Every_screen_and_every_dialog_is_accessible_in_both_themes_speaks_Spanish_and_fits_320_pixels()
    {
        await Order();
        Run("screens.spec.ts");
    }

    [ChromiumFact]
    public void Strategies_begin_travel_and_are_tried_in_their_workshop() => Run("workshop.spec.ts");

    [ChromiumFact]
    public void Decision_tables_are_tried_filtered_pasted_painted_and_compared() => Run("tables.spec.ts");

    [ChromiumFact]
    public void A_version_is_read_and_printed_as_a_manual_in_English_and_Spanish() => Run("manual.spec.ts");

    [ChromiumFact]
    public void The_committee_reads_the_portfolio_and_each_strategy_in_charts_and_figures() => Run("pack.spec.ts");

    [ChromiumFact]
    public void Cases_of_another_system_are_rehearsed_before_they_are_taken_on() => Run("takeOn.spec.ts");

    [ChromiumFact]
    public void Elsa_Studio_as_it_comes_lists_opens_saves_and_publishes_our_strategies() => Run("studio.spec.ts");

    [ChromiumFact]
    public void An_analyst_draws_simulates_publishes_and_works_a_strategy_from_nothing_by_mouse_by_keyboard_alone_and_in_Spanish() => Run("story.spec.ts");

    [ChromiumFact]
    public void Two_people_on_one_draft_write_nothing_over_each_other_unasked() => Run("together.spec.ts");

    [ChromiumFact]
    public void Templates_are_read_with_a_real_account_before_anybody_is_sent_one() => Run("templates.spec.ts");

    [ChromiumFact]
    public void An_admin_sets_roles_attributes_roster_and_buckets_and_keeps_views() => Run("administration.spec.ts");

    [ChromiumFact]
    public void The_first_load_is_quick_and_brings_only_what_it_needs() => Run("load.spec.ts");

    [ChromiumFact]
    public async Task What_a_page_names_by_its_digest_is_kept_and_the_page_is_asked_for_each_time()
    {
        var page = await worked.Served.Client.GetAsync("/strategies");
        var script = await worked.Served.Client.GetAsync(Regex.Match(await page.Content.ReadAsStringAsync(), "src=\"(/assets/index-[^\"]+[.]js)\"").Groups[1].Value);

        page.Headers.CacheControl!.ToString().ShouldBe("no-cache");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        script.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
    }

    /// <summary>An experiment, and an override for a case, so that their screens have something to show.</summary>
    private async Task Order()
    {
        object[] arms = [new { name = "champion", weight = 9 }, new { name = "control", weight = 1 }];
        var wish = new { arms, from = "2026-11-01", to = "2026-12-31", controlFromDay = 20, reason = "x" };
        (await worked.Served.Send(HttpMethod.Put, "/api/experiments/TC-2026", wish, isNew: true)).EnsureSuccessStatusCode();
        var row = (await worked.Get("/api/cases?size=1&strategy=early-cards"))["items"]![0]!;
        var order = new { accounts = new[] { row["account"]!.GetValue<string>() }, kind = "exclude", target = "firm", value = "AG-01", why = "x", until = "2027-01-31" };
        (await worked.Served.Send(HttpMethod.Post, "/api/overrides", order)).EnsureSuccessStatusCode();
    }

    private void Run(string spec)
    {
        foreach (var score in Designer.RunServed(worked.Served, spec)) output.WriteLine(score);
    }
}
