using System.Net;
using System.Text.Json.Nodes;
using Collections.Api.People;
using Collections.Testing.Engine;

namespace Collections.Api;

public class VersionCommentTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task A_version_has_a_thread_that_points_at_elements_and_whoever_reads_strategies_reads_it()
    {
        await Draft("talked-of");
        using var ana = await served.Person("ana", "analyst");
        using var bea = await served.Person("bea", "approver");
        using var iris = await served.Person("iris", "auditor");
        var first = await ServedDatabase.Json(await Say(bea, "talked-of", "Why so early?", "start"));
        (first["by"]!.GetValue<string>(), first["elementId"]!.GetValue<string>(), first["canRemove"]!.GetValue<bool>()).ShouldBe(("bea", "start", true));
        await Say(ana, "talked-of", "The committee asked for it.");
        var thread = await Thread(iris, "talked-of");
        thread.Select(comment => (comment!["by"]!.GetValue<string>(), comment["text"]!.GetValue<string>(), comment["elementId"]?.GetValue<string>(), comment["canRemove"]!.GetValue<bool>()))
            .ShouldBe([("bea", "Why so early?", "start", false), ("ana", "The committee asked for it.", null, false)]);
        (await Audit("talked-of")).ShouldBe(["strategy.comment 1, start: Why so early?", "strategy.comment 1, all of it: The committee asked for it."]);
    }

    [Fact]
    public async Task Who_neither_draws_nor_approves_says_nothing_of_a_version()
    {
        await Draft("silent");
        using var sol = await served.Person("sol", "supervisor");
        using var ivo = await served.Person("ivo", "auditor");
        foreach (var client in new[] { sol, ivo }) (await Say(client, "silent", "May I?")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Thread(served.Client, "silent")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_comment_is_taken_back_by_who_wrote_it_and_by_nobody_else()
    {
        await Draft("taken-back");
        using var mia = await served.Person("mia", "analyst");
        var id = (await ServedDatabase.Json(await Say(mia, "taken-back", "Oh no")))["id"]!.GetValue<long>();
        var other = await ServedDatabase.Send(served.Client, HttpMethod.Delete, $"{Address("taken-back")}/{id}");
        (await ServedDatabase.Json(other))["detail"]!.GetValue<string>().ShouldBe("Expected a comment of your own, found one of mia.");
        (await ServedDatabase.Send(mia, HttpMethod.Delete, $"{Address("taken-back")}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ServedDatabase.Send(mia, HttpMethod.Delete, $"{Address("taken-back")}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Thread(mia, "taken-back")).ShouldBeEmpty();
        (await Audit("taken-back")).ShouldBe(["strategy.comment 1, all of it: Oh no", "strategy.comment.remove 1, all of it: Oh no"]);
    }

    [Theory]
    [InlineData("  ", null, "Expected a comment of 1 to 2000 characters, found 0.")]
    [InlineData("Here", "nowhere", "Expected the id of an element of version 1, found 'nowhere'.")]
    public async Task A_comment_that_says_nothing_or_points_nowhere_is_refused(string text, string? element, string why)
    {
        var name = $"refused-{element ?? "empty"}";
        await Draft(name);
        var answer = await Say(served.Client, name, text, element);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe(why);
    }

    [Fact]
    public async Task Two_thousand_characters_are_said_and_one_more_is_not()
    {
        await Draft("long-comments");
        (await Say(served.Client, "long-comments", new string('x', 2000))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Say(served.Client, "long-comments", new string('x', 2001))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await served.Client.GetAsync("/api/strategies/long-comments/versions/7/comments")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_what_was_said_stays()
    {
        var clock = new MovedClock();
        var later = new ServedDatabase { Clock = clock };
        try
        {
            await later.InitializeAsync();
            await Draft("stays", later.Client);
            var id = (await ServedDatabase.Json(await Say(later.Client, "stays", "For good")))["id"]!.GetValue<long>();
            clock.Move(TimeSpan.FromMinutes(16));
            (await Thread(later.Client, "stays"))[0]!["canRemove"]!.GetValue<bool>().ShouldBeFalse();
            var refused = await ServedDatabase.Send(later.Client, HttpMethod.Delete, $"{Address("stays")}/{id}");
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await ServedDatabase.Json(refused))["detail"]!.GetValue<string>().ShouldContain("Expected a comment of the last 15 minutes");
        }
        finally
        {
            await later.DisposeAsync();
        }
    }

    private async Task Draft(string name, HttpClient? author = null)
    {
        var bpmn = EngineTest.Strategy().StartEvent("start").EndEvent("A").ToXml();
        (await ServedDatabase.Send(author ?? served.Client, HttpMethod.Put, $"/api/strategies/{name}", new { bpmn }, isNew: true)).EnsureSuccessStatusCode();
    }

    private static Task<HttpResponseMessage> Say(HttpClient client, string name, string text, string? elementId = null) =>
        ServedDatabase.Send(client, HttpMethod.Post, Address(name), new { text, elementId });

    private static async Task<JsonArray> Thread(HttpClient client, string name) => (await ServedDatabase.Json(await client.GetAsync(Address(name)))).AsArray();

    private async Task<IEnumerable<string>> Audit(string name)
    {
        var page = await ServedDatabase.Json(await served.Client.GetAsync($"/api/audit?subject={name}"));
        return page["items"]!.AsArray().Where(entry => entry!["what"]!.GetValue<string>().StartsWith("strategy.comment", StringComparison.Ordinal))
            .Select(entry => $"{entry!["what"]!.GetValue<string>()} {entry["detail"]!.GetValue<string>()}").Reverse();
    }

    private static string Address(string name) => $"/api/strategies/{name}/versions/1/comments";
}
