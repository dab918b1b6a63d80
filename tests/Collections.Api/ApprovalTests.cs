using System.Net;
using Collections.Server.Web;
using Collections.Testing.Engine;

namespace Collections.Api;

public class ApprovalTests(ServedDatabase served) : IClassFixture<ServedDatabase>
{
    [Fact]
    public async Task What_somebody_else_has_approved_is_published_and_the_version_says_who_and_what_for()
    {
        using var author = await served.Person("ana", "analyst");
        using var approver = await served.Person("bea", "approver");
        var draft = await Draft(author, "approved");
        var requested = await Post(author, "approved/approval", draft, new { comment = "Softer letters in spring" });
        requested.Headers.ETag.ShouldNotBe(draft.Headers.ETag);
        var approval = (await ServedDatabase.Json(requested))["approval"]!;
        (approval["requestedBy"]!.GetValue<string>(), approval["comment"]!.GetValue<string>(), approval["approvedBy"]).ShouldBe(("ana", "Softer letters in spring", null));
        var approved = await Post(approver, "approved/approve", requested);
        (await ServedDatabase.Json(approved))["approval"]!["approvedBy"]!.GetValue<string>().ShouldBe("bea");
        var published = await ServedDatabase.Json(await Post(author, "approved/publish", approved));
        published["status"]!.GetValue<string>().ShouldBe("Published");
        published["approval"]!["approvedBy"]!.GetValue<string>().ShouldBe("bea");
        var version = (await ServedDatabase.Json(await author.GetAsync("/api/strategies/approved/versions"))).AsArray().Single()!;
        (version["createdBy"]!.GetValue<string>(), version["comment"]!.GetValue<string>(), version["publishedBy"]!.GetValue<string>()).ShouldBe(("ana", "Softer letters in spring", "ana"));
    }

    [Fact]
    public async Task What_nobody_has_approved_is_not_published()
    {
        var draft = await Draft(served.Client, "unapproved");
        await Refused(await Post(served.Client, "unapproved/publish", draft), "found no request for approval since its last change");
        var requested = await Post(served.Client, "unapproved/approval", draft, new { comment = "Now" });
        await Refused(await Post(served.Client, "unapproved/publish", requested), "found that nobody has answered the request");
    }

    [Fact]
    public async Task Nobody_approves_what_they_asked_for()
    {
        var draft = await Draft(served.Client, "own");
        var requested = await Post(served.Client, "own/approval", draft, new { comment = "Mine" });
        await Refused(await Post(served.Client, "own/approve", requested), "who changed it or asked for its approval");
    }

    [Fact]
    public async Task Nobody_approves_what_they_had_a_hand_in_though_others_asked_for_it()
    {
        using var first = await served.Person("one", "admin");
        using var second = await served.Person("two", "admin");
        var draft = await Draft(first, "shared-work");
        var changed = await Save(second, "shared-work", "B", draft.Headers.ETag!.ToString());
        var requested = await Post(second, "shared-work/approval", changed, new { comment = "Ours" });
        await Refused(await Post(first, "shared-work/approve", requested), "found one, who changed it");
        (await Post(served.Client, "shared-work/approve", requested)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_later_edit_voids_the_approval()
    {
        using var approver = await served.Person("late", "approver");
        var draft = await Draft(served.Client, "edited");
        var requested = await Post(served.Client, "edited/approval", draft, new { comment = "As it is" });
        var approved = await Post(approver, "edited/approve", requested);
        var edited = await Save(served.Client, "edited", "B", approved.Headers.ETag!.ToString());
        (await ServedDatabase.Json(edited))["approval"].ShouldBeNull();
        await Refused(await Post(served.Client, "edited/publish", edited), "found no request for approval since its last change");
        (await Post(served.Client, "edited/publish", approved)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
    }

    [Fact]
    public async Task Of_an_edit_and_a_publication_at_once_never_both_succeed_on_the_approved_revision()
    {
        using var approver = await served.Person("racing", "approver");
        for (var i = 0; i < 10; i++)
        {
            var name = $"race-{i}";
            var requested = await Post(served.Client, $"{name}/approval", await Draft(served.Client, name), new { comment = "Race" });
            var approved = await Post(approver, $"{name}/approve", requested);
            var tag = approved.Headers.ETag!.ToString();
            var both = await Task.WhenAll(Save(served.Client, name, "B", tag), Post(served.Client, $"{name}/publish", approved));
            both.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        }
    }

    [Fact]
    public async Task In_a_hundred_races_nobody_approves_what_they_asked_for()
    {
        using var approver = await served.Person("beside", "approver");
        for (var i = 0; i < 100; i++)
        {
            var name = $"own-race-{i}";
            var requested = await Post(served.Client, $"{name}/approval", await Draft(served.Client, name), new { comment = "Race" });
            var answers = await Task.WhenAll(Post(served.Client, $"{name}/approve", requested), Post(approver, $"{name}/approve", requested), Post(served.Client, $"{name}/approve", requested));
            answers.Select(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe([false, true, false]);
        }
    }

    [Fact]
    public async Task A_program_does_not_approve_and_its_work_is_the_work_of_who_made_its_key()
    {
        using var maker = await served.Person("maker", "admin");
        var key = (await ServedDatabase.Json(await ServedDatabase.Send(maker, HttpMethod.Post, "/api/keys", new { name = "robot", roles = new[] { "admin" } })))["key"]!.GetValue<string>();
        using var robot = served.Anonymous();
        robot.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", $"ApiKey {key}");
        var draft = await Draft(robot, "by-robot");
        var requested = await Post(served.Client, "by-robot/approval", draft, new { comment = "Robot's" });
        (await Post(robot, "by-robot/approve", requested)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Refused(await Post(maker, "by-robot/approve", requested), "found maker, who changed it");
    }

    [Fact]
    public async Task A_request_says_what_the_version_is_for()
    {
        var draft = await Draft(served.Client, "silent");
        (await Post(served.Client, "silent/approval", draft, new { comment = " " })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Where_the_operator_has_switched_it_off_one_pair_of_eyes_publishes()
    {
        var trusting = new ServedDatabase { Settings = new WebSettings(NeedsApproval: false) };
        try
        {
            await trusting.InitializeAsync();
            (await Post(trusting.Client, "alone/publish", await Draft(trusting.Client, "alone"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        finally
        {
            await trusting.DisposeAsync();
        }
    }

    private static async Task Refused(HttpResponseMessage answer, string reason)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldContain(reason);
    }

    private static Task<HttpResponseMessage> Draft(HttpClient author, string name) => Save(author, name, "A", null);

    private static Task<HttpResponseMessage> Save(HttpClient author, string name, string end, string? ifMatch) => ServedDatabase.Send(
        author, HttpMethod.Put, $"/api/strategies/{name}", new { bpmn = EngineTest.Strategy().StartEvent("s").EndEvent(end).ToXml() }, ifMatch, isNew: ifMatch is null);

    private static Task<HttpResponseMessage> Post(HttpClient who, string path, HttpResponseMessage read, object? body = null) =>
        ServedDatabase.Send(who, HttpMethod.Post, $"/api/strategies/{path}", body ?? new { }, read.Headers.ETag!.ToString());
}
