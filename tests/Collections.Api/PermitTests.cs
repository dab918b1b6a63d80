using System.Net;

namespace Collections.Api;

/// <summary>Whether a customer may be called, as pages and diallers ask it.</summary>
public sealed class PermitTests(GroupPortfolio group) : IClassFixture<GroupPortfolio>
{
    [Fact]
    public async Task Who_calls_first_has_the_day_and_the_other_company_hears_when_and_not_why()
    {
        var (cards, leasing) = (await group.CaseOf("TC-1"), await group.CaseOf("LS-1"));

        var granted = (await GroupPortfolio.Post(group.Second, "/api/contacts/permits", new { @case = leasing }))!;
        $"{granted["isGranted"]} {granted["on"]} {granted["attempts"]}".ShouldBe("true 2026-12-10 1");
        var refused = (await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = cards }))!;
        $"{refused["isGranted"]}|{refused["reason"]}|{refused["next"]}".ShouldBe("false|daily slot of the group taken, next 2026-12-11 09:00|2026-12-11T09:00");

        var call = (await group.Get(group.First, $"/api/cases/{cards}"))["calls"]!.AsArray().ShouldHaveSingleItem()!;
        $"{call["on"]} {call["by"]} {call["state"]} {call["reason"]}".ShouldBe("2026-12-10 uno Refused daily slot of the group taken, next 2026-12-11 09:00");
        (await group.Get(null, "/api/audit"))["items"]!.AsArray().Select(line => $"{line!["by"]} {line["what"]} {line["subject"]}: {line["detail"]}")
            .ShouldContain($"uno contact.permit {cards}: refused: daily slot of the group taken, next 2026-12-11 09:00");

        await GroupPortfolio.Post(group.Second, "/api/contacts/permits/return", new { @case = leasing, reason = "no line" }, HttpStatusCode.NoContent);
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = cards }))!["isGranted"]!.GetValue<bool>().ShouldBeTrue();
        (await GroupPortfolio.Post(group.Second, "/api/contacts/permits", new { @case = leasing }))!["isGranted"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task A_reader_of_Spanish_is_told_in_Spanish()
    {
        var (cards, leasing) = (await group.CaseOf("TC-4"), await group.CaseOf("LS-4"));
        await GroupPortfolio.Post(group.Second, "/api/contacts/permits", new { @case = leasing });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/contacts/permits") { Content = System.Net.Http.Json.JsonContent.Create(new { @case = cards }) };
        request.Headers.AcceptLanguage.ParseAdd("es");
        (await ServedDatabase.Json(await group.First.SendAsync(request)))["reason"]!.GetValue<string>().ShouldBe("el contacto del día ya lo usó otra empresa del grupo; próximo: 2026-12-11 09:00");
    }

    [Fact]
    public async Task What_cannot_be_read_says_what_was_expected()
    {
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = "x" }, HttpStatusCode.BadRequest))!["detail"]!.GetValue<string>().ShouldBe("Expected in 'case' the number of a case, found 'x'.");
        await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = "1" }, HttpStatusCode.NotFound);
        var own = await group.CaseOf("TC-5");
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits/return", new { @case = own, reason = "x" }, HttpStatusCode.Conflict))!["detail"]!.GetValue<string>().ShouldBe("Expected a permit of the case to call on 2026-12-10, found none.");
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits/return", new { @case = own }, HttpStatusCode.BadRequest))!["detail"]!.GetValue<string>().ShouldContain("Expected in 'reason' 1 to 200 characters");
    }

    [Fact]
    public async Task An_admin_sets_how_often_the_group_contacts_a_customer_from_a_date_on_with_a_reason()
    {
        var read = await ServedDatabase.Send(group.Served.Client, HttpMethod.Get, "/api/settings/contacts");
        var etag = read.Headers.ETag!.ToString();
        (await ServedDatabase.Json(read))["terms"]!.ToJsonString().ShouldBe("""{"perDay":1,"from":"09:00","until":"20:00","calendar":null,"uncounted":[]}""");

        (await Save(etag, new { perDay = 10, from = "09:00", until = "20:00" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Save(etag, new { perDay = 2, from = "21:00", until = "20:00" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Save(etag, new { perDay = 2, from = "09:00", until = "20:00", calendar = "moon" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Save(etag, new { perDay = 2, from = "09:00", until = "20:00", uncounted = new[] { "pigeon" } })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Save(etag, new { perDay = 2, from = "08:00", until = "20:00", uncounted = new[] { "letter" } })).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Save(etag, new { perDay = 3, from = "08:00", until = "20:00" })).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);

        var (cards, leasing) = (await group.CaseOf("TC-6"), await group.CaseOf("LS-6"));
        (await GroupPortfolio.Post(group.Second, "/api/contacts/permits", new { @case = leasing }))!["isGranted"]!.GetValue<bool>().ShouldBeTrue();
        (await GroupPortfolio.Post(group.First, "/api/contacts/permits", new { @case = cards }))!["isGranted"]!.GetValue<bool>().ShouldBeFalse("it holds from the day after");
    }

    private Task<HttpResponseMessage> Save(string etag, object terms) => ServedDatabase.Send(group.Served.Client, HttpMethod.Put, "/api/settings/contacts", new { terms, from = "2026-12-11", reason = "the group's policy" }, etag);
}
