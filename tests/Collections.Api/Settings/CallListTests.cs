using System.Net;
using System.Security.Cryptography;
using System.Text;
using Collections.Persistence.Calls;

namespace Collections.Api.Settings;

/// <summary>When lists of calls are written, which were, and their files.</summary>
public class CallListTests(WorkedPortfolio worked) : IClassFixture<WorkedPortfolio>
{
    private const string Address = "/api/settings/call-lists/sample";
    private static readonly string[] Day = ["15:00", "08:00", "12:00"];

    [Fact]
    public async Task An_admin_sets_the_times_and_the_audit_says_why()
    {
        var read = await worked.Served.Send(HttpMethod.Get, Address);
        (await ServedDatabase.Json(read))["folder"]!.GetValue<string>().ShouldEndWith("spool");

        var set = await Set(read, Day);

        set.StatusCode.ShouldBe(HttpStatusCode.OK, await set.Content.ReadAsStringAsync());
        var lists = await worked.Get(Address);
        lists["times"]!.AsArray().Select(time => time!.GetValue<string>()).ShouldBe(["08:00", "12:00", "15:00"]);
        lists["history"]!.AsArray().First()!["reason"]!.GetValue<string>().ShouldBe("the dialler of the house");
        (await Set(read, Day)).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var context = worked.Served.Database.OpenContext();
        context.Audit.Single(entry => entry.What == "setting.save" && entry.Subject == "call-lists/sample").Who.ShouldBe(ServedDatabase.Admin);
    }

    [Theory]
    [InlineData("8 o'clock", "08:00", "Expected a time of day such as 08:00, found '8 o'clock'.")]
    [InlineData("08:00", "08:00", "Expected each time once, found '08:00' 2 times.")]
    public async Task Times_that_are_none_are_refused(string one, string other, string reason)
    {
        var answer = await Set(await worked.Served.Send(HttpMethod.Get, Address), one, other);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ServedDatabase.Json(answer))["detail"]!.GetValue<string>().ShouldBe(reason);
    }

    [Fact]
    public async Task Who_does_not_manage_settings_neither_sees_nor_sets_them()
    {
        using var supervisor = await worked.Served.Person("lister", "supervisor");
        (await supervisor.GetAsync(new Uri(Address, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.GetAsync(new Uri($"{Address}/files", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_list_is_given_out_as_it_was_written_or_not_at_all()
    {
        var path = await Written("account,customer\nA1,C1\n");
        var row = (await worked.Get($"{Address}/files"))["items"]!.AsArray().Single()!;
        (row["list"]!.GetValue<string>(), row["rows"]!.GetValue<int>(), row["pastDue"]!.GetValue<decimal>(), row["due"]!.GetValue<string>(), row["isThere"]!.GetValue<bool>()).ShouldBe(("C 1", 1, 275_000.50m, "08:00", true));

        (await Download()).ShouldBe((HttpStatusCode.OK, "account,customer\nA1,C1\n"));
        using (var context = worked.Served.Database.OpenContext()) context.Audit.Single(entry => entry.What == "contact.list-download").Detail.ShouldBe(Path.GetFileName(path));

        await File.AppendAllTextAsync(path, "A2,C2\n");
        (await Download()).ShouldSatisfyAllConditions(found => found.Status.ShouldBe(HttpStatusCode.Conflict), found => found.Body.ShouldContain("changed since"));
        File.Delete(path);
        (await Download()).ShouldSatisfyAllConditions(found => found.Status.ShouldBe(HttpStatusCode.Conflict), found => found.Body.ShouldContain("not there any more"));
        (await worked.Served.Send(HttpMethod.Get, $"{Address}/files/C9/2026-12-16/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> Written(string text)
    {
        var path = Path.Combine(Path.GetDirectoryName(worked.Served.Database.File)!, "calls-C 1-2026-12-16-1.csv");
        await File.WriteAllTextAsync(path, text);
        await worked.Served.Database.Writer.Write(session =>
        {
            var context = session.Context();
            context.Add(new WrittenCallList
            {
                TenantId = 1, List = "C 1", Date = new DateOnly(2026, 12, 16), Number = 1, IsWithdrawal = false, Rows = 1, PastDue = 27_500_050, File = path, Digest = SHA256.HashData(Encoding.UTF8.GetBytes(text)),
                WrittenAt = new DateTimeOffset(2026, 12, 16, 11, 0, 0, TimeSpan.Zero), By = "scheduler", DueMinute = 480,
            });
            return context.SaveChanges();
        });
        return path;
    }

    private async Task<(HttpStatusCode Status, string Body)> Download()
    {
        var answer = await worked.Served.Send(HttpMethod.Get, $"{Address}/files/C%201/2026-12-16/1");
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> Set(HttpResponseMessage read, params string[] times) =>
        worked.Served.Send(HttpMethod.Put, Address, new { times, from = "2026-12-16", reason = "the dialler of the house" }, read.Headers.ETag!.ToString());
}
