using System.Net;
using System.Text.Json.Nodes;

namespace Collections.Api.Templates;

public class TemplatePreviewTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Sms = "templates/reminder.sms.es.hbs";

    [Fact]
    public async Task A_draft_is_written_out_for_an_account_in_each_language()
    {
        var account = await Account();
        var preview = await Preview(account, (Sms, "Vencido {{money [past due]}} de {{customer.name}}"), ("templates/reminder.sms.en.hbs", "Past due {{money [past due]}}"));
        var facts = (await worked.Get($"/api/cases?search={account["account"]}&size=1"))["items"]![0]!;
        var texts = preview["texts"]!.AsArray();
        texts.Select(text => text!["language"]!.GetValue<string>()).ShouldBe(["es", "en"]);
        texts[0]!["body"]!.GetValue<string>().ShouldEndWith(account["name"]!.GetValue<string>());
        texts[1]!["body"]!.GetValue<string>().ShouldMatch(@"^Past due [\d,]+\.\d\d$");
        texts[0]!["length"]!["segments"]!.GetValue<int>().ShouldBe(1);
        facts["account"]!.GetValue<string>().ShouldBe(account["account"]!.GetValue<string>());
        preview["isMasked"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task The_variables_of_the_accounts_case_are_known_too()
    {
        var preview = await Preview(await Account(), (Sms, "{{segment}}"));
        preview["texts"]![0]!["body"]!.GetValue<string>().ShouldNotBeEmpty();
    }

    [Fact]
    public async Task What_has_no_value_is_named_and_can_be_assumed()
    {
        var account = await Account();
        var without = (await Preview(account, (Sms, "Antes del {{date [promised on]}}: {{money promise}}")))["texts"]![0]!;
        without["body"].ShouldBeNull();
        without["problem"]!.GetValue<string>().ShouldContain("promised on");
        without["missing"]!.AsArray().Select(name => name!.GetValue<string>()).ShouldBe(["promise", "promised on"]);
        var assumed = new Dictionary<string, string> { ["promised on"] = "2026-12-24", ["promise"] = "1500" };
        var with = (await Preview(account, assumed, (Sms, "Antes del {{date [promised on]}}: {{money promise}}")))["texts"]![0]!;
        with["body"]!.GetValue<string>().ShouldBe("Antes del 24/12/2026: 1.500,00");
    }

    [Fact]
    public async Task What_is_no_template_is_found_in_the_words_of_the_check()
    {
        var preview = await Preview(await Account(), (Sms, "{{#each facts}}x{{/each}}"), ("templates/reminder.pigeon.es.hbs", "x"), ("templates/odd.sms.es.hbs", "{{customer}}"));
        preview["findings"]!.AsArray().Select(finding => finding!["file"]!.GetValue<string>()).ShouldBe(["reminder.pigeon.es.hbs", "reminder.sms.es.hbs"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_value_is_data_and_never_read_as_a_template_or_as_HTML()
    {
        var assumed = new Dictionary<string, string> { ["note"] = "<b>{{customer.name}}</b>" };
        var email = (await Preview(await Account(), assumed, ("templates/reminder.email.es.hbs", "<p>{{note}}</p>")))["texts"]![0]!;
        email["body"]!.GetValue<string>().ShouldBe("<p>&lt;b&gt;{{customer.name}}&lt;/b&gt;</p>");
    }

    [Fact]
    public async Task Nothing_is_stored_by_looking()
    {
        var before = await worked.Get("/api/audit");
        await Preview(await Account(), (Sms, "Hola"));
        (await worked.Get("/api/audit"))["total"]!.GetValue<long>().ShouldBe(before["total"]!.GetValue<long>());
    }

    [Fact]
    public async Task An_account_that_is_not_there_and_too_many_files_are_refused()
    {
        var files = Enumerable.Range(0, 101).Select(number => new { path = $"templates/t{number}.sms.es.hbs", content = "x" });
        (await worked.Served.Send(HttpMethod.Post, "/api/templates/preview", new { strategy = "early-cards", files })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/templates/preview", new { strategy = "early-cards", files = files.Take(1), account = "7777" });
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe("Expected the number of an account, found '7777', which none has.");
    }

    [Fact]
    public async Task The_catalogue_offers_the_templates_of_strategies_by_channel_with_their_languages()
    {
        var offered = (await worked.Get("/api/catalog/templates?channel=email&strategy=early-cards")).AsArray();
        offered.Count.ShouldBeGreaterThan(2);
        offered.ShouldAllBe(template => template!["channel"]!.GetValue<string>() == "email" && template["strategy"]!.GetValue<string>() == "early-cards");
        offered[0]!["languages"]!.AsArray().Select(language => language!.GetValue<string>()).ShouldBe(["en", "es"]);
        (await worked.Get("/api/catalog/templates")).AsArray().Select(template => template!["strategy"]!.GetValue<string>()).Distinct().Count().ShouldBeGreaterThan(2);
        (await worked.Served.Send(HttpMethod.Get, "/api/catalog/templates?channel=pigeon")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<JsonNode> Account() => (await worked.Get("/api/templates/accounts?strategy=late-consumer-loan"))[0]!;

    private Task<JsonNode> Preview(JsonNode account, params (string Path, string Content)[] files) => Preview(account, [], files);

    private async Task<JsonNode> Preview(JsonNode account, Dictionary<string, string> assumed, params (string Path, string Content)[] files)
    {
        var answer = await worked.Served.Send(HttpMethod.Post, "/api/templates/preview", new
        {
            strategy = "late-consumer-loan",
            files = files.Select(file => new { path = file.Path, content = file.Content }),
            account = account["id"]!.GetValue<string>(),
            assumed,
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }
}
