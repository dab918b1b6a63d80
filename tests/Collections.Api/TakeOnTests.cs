using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Collections.Persistence.Providers.Sqlite.Reading;

namespace Collections.Api;

/// <summary>Cases of another system are handed in over the web: rehearsed, corrected, taken on once.</summary>
public class TakeOnTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    private const string Header = "account,strategy,version,step,since,due,opened_on,stage,segment,queue,collector,held_since,reference,high_water,counted_from,last_contact,attempts,attempts_today,last_attempt";
    private const string Rehearsal = "/api/take-on/rehearsal?mapping=sample-take-on&date=2026-11-23";
    private const string Act = "/api/take-on?mapping=sample-take-on&date=2026-11-23";

    [Fact]
    public async Task A_state_is_rehearsed_until_no_row_is_bad_and_taken_on_once()
    {
        using var portfolio = HandedInFile.Of(HandedInFile.Portfolio(400));
        (await served.Client.PostAsync(new Uri("/api/portfolios/import?mapping=sample&position=2026-11-23", UriKind.Relative), portfolio)).EnsureSuccessStatusCode();
        var (one, other) = (Late(0), Late(1));
        var holds = $"account,reason,scope,binds,clocks,from,until,text\n{other},dispute,account,all,all,2026-11-20,2026-12-20,R-77\n";

        var bad = await Answer(Rehearsal, ("cases.csv", $"{Header}\n{Row(one)}\n{Row("A9999999999")}\n"));
        ($"{bad["verdict"]}", bad["bad"]!.GetValue<int>()).ShouldBe(("rehearsed", 1));
        var defect = bad["defects"]!.AsArray().Single()!;
        ($"{defect["file"]}", defect["line"]!.GetValue<int>(), $"{defect["column"]}", $"{defect["found"]}").ShouldBe(("cases.csv", 3, "account", "A9999999999"));
        ($"{(await Answer(Act + "&reason=x", ("cases.csv", $"{Header}\n{Row(one)}\n{Row("A9999999999")}\n")))["verdict"]}").ShouldBe("refused");

        (string, string)[] files = [("cases.csv", $"{Header}\n{Row(one)}\n{Row(other)}\n"), ("holds.csv", holds)];
        var rehearsed = await Answer(Rehearsal, files);
        rehearsed["defects"]!.AsArray().ShouldBeEmpty();
        ($"{rehearsed["verdict"]}", rehearsed["cases"]!["opened"]!.GetValue<int>(), rehearsed["holds"]!.GetValue<int>()).ShouldBe(("rehearsed", 2, 1));
        Count().ShouldBe(0, "a rehearsal writes nothing");

        var unsaid = await Post(Act, files);
        unsaid.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        $"{(await ServedDatabase.Json(unsaid))["detail"]}".ShouldStartWith("A reason of 1 to 500 characters was expected");
        var taken = await Answer(Act + "&reason=The+old+system+ends", files);
        ($"{taken["verdict"]}", taken["run"]!.GetValue<long>() > 0).ShouldBe(("taken", true));
        Count().ShouldBe(2);
        $"{(await Answer(Act + "&reason=again", files))["verdict"]}".ShouldBe("same content");
        Count().ShouldBe(2);
        (await ServedDatabase.Json(await served.Send(HttpMethod.Get, "/api/audit?subject=old+system")))["total"]!.GetValue<long>().ShouldBe(1, "who took them on, and why, once");
    }

    [Fact]
    public async Task What_is_no_state_is_refused_in_words_and_nobody_without_the_right_may_try()
    {
        var collector = await served.Person("cora", "collector");
        using var form = Form(("cases.csv", Header + "\n"));
        (await collector.PostAsync(new Uri(Rehearsal, UriKind.Relative), form)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var unknown = await Post("/api/take-on/rehearsal?mapping=nobody", ("cases.csv", Header + "\n"));
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        $"{(await ServedDatabase.Json(unknown))["detail"]}".ShouldContain("found 'nobody'");
        var other = await Post("/api/take-on/rehearsal?mapping=sample", ("cases.csv", Header + "\n"));
        other.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        $"{(await ServedDatabase.Json(other))["detail"]}".ShouldContain("'take-on' was expected");
    }

    private static string Row(string account) => $"{account},early-cards,,Quiet,2026-11-10,,2026-11-02,,,,,,OLD-{account},,,,,,";

    /// <summary>A card that early collections work.</summary>
    private string Late(int place)
    {
        using var reader = served.Database.OpenReader();
        var select = reader.Prepare($"""
            SELECT a.reference FROM account a JOIN text_code t ON t.code = a.f_product WHERE t.text = 'card' AND a.f_days_past_due BETWEEN 5 AND 20 ORDER BY a.reference LIMIT 1 OFFSET {place}
            """);
        var found = select.Step() ? select.Text(0)! : throw new InvalidOperationException("A late card was expected.");
        select.Reset();
        return found;
    }

    private long Count()
    {
        using var reader = served.Database.OpenReader();
        return reader.Scalar("SELECT count(*) FROM collection_case");
    }

    private async Task<JsonNode> Answer(string address, params (string Name, string Text)[] files)
    {
        var answer = await Post(address, files);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
        return await ServedDatabase.Json(answer);
    }

    private async Task<HttpResponseMessage> Post(string address, params (string Name, string Text)[] files)
    {
        using var form = Form(files);
        return await served.Client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    private static MultipartFormDataContent Form(params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, text) in files) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", name);
        return form;
    }
}
