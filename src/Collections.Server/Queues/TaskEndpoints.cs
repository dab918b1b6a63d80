using System.Globalization;
using Collections.Domain.Cases;
using Collections.Domain.Queues;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Nightly;
using Collections.Server.People;
using Collections.Server.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Collections.Server.Queues;

/// <summary>Tasks and queues: list, complete.</summary>
internal static class TaskEndpoints
{
    private const string Source = "web";

    public static void Map(RouteGroupBuilder tasks)
    {
        tasks.MapGet("/", Find).WithName("ListTasks");
        tasks.MapPost("/{id}/complete", Complete).Needs(Permission.CasesWork).WithName("CompleteTask");
    }

    /// <summary>The queues with what waits in them.</summary>
    public static void MapQueues(RouteGroupBuilder queues) => queues.MapGet(
        "/", (TaskLists lists, DayDesk desk, TimeProvider time, CompanyWall wall) => lists.Queues(desk.Date ?? DateOnly.FromDateTime(time.GetLocalNow().DateTime), wall.Codes)).WithName("ListQueues");

    private static Results<Ok<Page<TaskRow>>, ProblemHttpResult> Find(string? queue, string? state, int? page, int? size, TaskLists lists, CompanyWall wall)
    {
        var wanted = PageOf.Read(page, size, out var wrong);
        if (wrong is not null) return Problems.Wrong(wrong);
        TaskState? of = null;
        if (state is not null)
        {
            if (int.TryParse(state, out _) || !Enum.TryParse(state, ignoreCase: true, out TaskState read)) return Problems.Wrong($"Expected the state open, completed or withdrawn, or none for all, found '{state}'.");
            of = read;
        }
        return TypedResults.Ok(lists.Find(of, queue, wanted, wall.Codes));
    }

    private static async Task<Results<Ok<CompletedTask>, ProblemHttpResult>> Complete(string id, TaskCompletion completion, SqliteDatabase database, DayDesk desk, CompanyWall wall)
    {
        if (Read(id) is not ({ } caseId, var seq)) return Problems.Wrong($"Expected a task such as 35184372088833-4, as the list of tasks has it, found '{id}'.");
        if (completion.Outcome is not { Length: > 0 } outcome) return Problems.Wrong("Expected one of the task's outcomes in 'outcome', found none.");
        if (desk.Date is null || !IsThere(database, caseId, seq) || !wall.Sees(caseId)) return Problems.Missing("a task", id);
        var done = new TaskOutcome(caseId, seq, outcome);
        var reaction = await desk.React(at => new ReceivedEvent(
            Source, string.Create(CultureInfo.InvariantCulture, $"{caseId}/{seq}/{outcome}"), new CaseId(caseId).Subject, TaskOutcome.EventName, at, done.Write())).ConfigureAwait(false);
        return reaction.Refusal is { } why ? Problems.Refused(why) : TypedResults.Ok(new CompletedTask(id, outcome, reaction.IsNew));
    }

    private static bool IsThere(SqliteDatabase database, long caseId, int seq)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("SELECT 1 FROM task WHERE tenant_id = 1 AND case_id = ?1 AND seq = ?2");
        select.Bind(1, caseId);
        select.Bind(2, seq);
        return select.Step();
    }

    private static (long? Case, int Seq) Read(string id)
    {
        var hyphen = id.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0
            && long.TryParse(id.AsSpan(0, hyphen), NumberStyles.None, CultureInfo.InvariantCulture, out var caseId)
            && int.TryParse(id.AsSpan(hyphen + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? (caseId, seq)
            : (null, 0);
    }
}

/// <summary>How a task ended.</summary>
/// <param name="Outcome">One of the task's outcomes.</param>
internal sealed record TaskCompletion(string? Outcome);

/// <summary>A task that was ended.</summary>
/// <param name="Id">The task.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="IsNew">False where the same was said before; then nothing was done now.</param>
internal sealed record CompletedTask(string Id, string Outcome, bool IsNew);
