using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Collections.Persistence.Providers.Sqlite;
using Collections.Server.Hosting;
using Collections.Server.Queues;

namespace Collections.Server.Commands;

/// <summary>tasks: what waits for a collector, with the numbers that complete asks for.</summary>
internal static class TasksCommand
{
    private const int DefaultLimit = 1_000;

    public static Command Create()
    {
        var account = new Option<string?>("--account") { Description = "Only those of an account, by its reference." };
        var queue = new Option<string?>("--queue") { Description = "Only those of a work queue." };
        var limit = new Option<int>("--limit") { Description = "At most so many, the most urgent first.", DefaultValueFactory = _ => DefaultLimit };
        var (database, json) = (CommonOptions.Database(), CommonOptions.Json());
        var command = new Command("tasks", "List the open tasks of collectors.") { account, queue, limit, database, json };
        command.SetAction(parsed => Print(parsed.GetValue(account), parsed.GetValue(queue), parsed.GetValue(limit), parsed.GetValue(database), parsed.GetValue(json)));
        return command;
    }

    private static int Print(string? account, string? queue, int limit, string? database, bool json)
    {
        if (limit < 1) throw new UsageException($"--limit: at least 1 was expected, found {limit}.");
        using var opened = SqliteDatabase.Open(DatabaseAddress.FileOf(database));
        opened.Migrate();
        var tasks = OpenTasks.Read(opened, account, queue, limit);
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(tasks, JsonText.Options));
            return CommandLine.Done;
        }
        Console.WriteLine($"{"Case",-19} {"Task",6}  {"Account",-16} {"Due",-10}  {"Queue",-18} Title [outcomes]");
        foreach (var task in tasks)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task.Case,-19} {task.Task,6}  {task.Account,-16} {task.Due,-10:yyyy-MM-dd}  {task.Queue ?? "–",-18} {task.Title} [{string.Join(", ", task.Outcomes)}]"));
        return CommandLine.Done;
    }
}
