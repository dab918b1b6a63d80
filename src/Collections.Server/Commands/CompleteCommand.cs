using System.CommandLine;
using System.Globalization;
using Collections.Domain.Cases;
using Collections.Domain.Queues;
using Collections.Persistence.Providers.Sqlite;

namespace Collections.Server.Commands;

/// <summary>complete CASE TASK OUTCOME: a collector has done a task, and the case goes on by its outcome.</summary>
internal static class CompleteCommand
{
    public static Command Create()
    {
        var caseId = new Argument<long>("case") { Description = "Number of the case, as tasks lists it." };
        var task = new Argument<int>("task") { Description = "Number of the task within the case." };
        var outcome = new Argument<string>("outcome") { Description = "One of the task's outcomes." };
        var options = new EventOptions("case, task and outcome");
        var command = new Command("complete", "End a task with its outcome; the case goes on at once.") { caseId, task, outcome };
        options.AddTo(command);
        command.SetAction((parsed, _) => options.Bring(
            parsed,
            TimeProvider.System,
            database => Told(database, new TaskOutcome(parsed.GetValue(caseId), parsed.GetValue(task), parsed.GetValue(outcome)!))));
        return command;
    }

    private static ToldEvent Told(SqliteDatabase database, TaskOutcome done)
    {
        using var reader = database.OpenReader();
        var select = reader.Prepare("""
            SELECT a.reference FROM collection_case c JOIN account a ON a.tenant_id = c.tenant_id AND a.id = c.id >> 23 WHERE c.tenant_id = 1 AND c.id = ?1
            """);
        select.Bind(1, done.Case);
        if (!select.Step()) throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"case: the number of a case was expected, found {done.Case}; tasks lists them."));
        return new ToldEvent(
            new CaseId(done.Case).Subject,
            select.Text(0)!,
            TaskOutcome.EventName,
            done.Write(),
            string.Create(CultureInfo.InvariantCulture, $"{done.Case}/{done.Seq}/{done.Outcome}"));
    }
}
