using Collections.Domain.Cases;
using Collections.Domain.Effects;
using Collections.Engine.Batches;
using Collections.Persistence.Cases;
using Collections.Persistence.Providers.Sqlite;
using Collections.Persistence.Providers.Sqlite.Reading;
using Collections.Persistence.Providers.Sqlite.Runs;
using CaseState = Collections.Engine.Batches.CaseState;

namespace Collections.Persistence.Simulations;

/// <summary>The tasks that wait while nights are simulated: those of the database, and those that the nights open. One thread at a time.</summary>
internal sealed class SimulatedTasks
{
    private static readonly string _selectOpen = $"""
        SELECT t.case_id >> {CaseId.SubjectShift}, c.version_id, t.seq, coalesce(t.queue, -1) FROM task t
        JOIN collection_case c ON c.tenant_id = t.tenant_id AND c.id = t.case_id
        WHERE t.tenant_id = {Tenant.Key} AND t.state = {(int)TaskState.Open}
        """;

    private readonly Dictionary<(long Version, long Subject), List<OpenTask>> _open = [];
    private readonly CodeCounts _counts = new();

    /// <summary>How many wait, by text code of the queue, -1 for none.</summary>
    public IEnumerable<(int Code, long Count)> Counts => _counts.All();

    /// <summary>Takes over the tasks that wait in the database.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="versions">Of which versions.</param>
    public void Read(SqliteReader reader, IReadOnlySet<long> versions)
    {
        Statement select = reader.Prepare(_selectOpen);
        while (select.Step())
        {
            if (versions.Contains(select.ColumnLong(1)))
                Add((select.ColumnLong(1), select.ColumnLong(0)), new OpenTask(select.ColumnInt(2), select.ColumnInt(3)));
        }

        select.Reset();
    }

    /// <summary>Follows the cases of a plan through a part that has been worked.</summary>
    public void Follow(PlanBatch plan)
    {
        foreach (ref readonly Effect effect in plan.Effects.Span)
        {
            (long, long) key = KeyOf(plan, effect.Row);
            if ((EffectKind)effect.Kind == EffectKind.Withdrawal)
                Leave(key, static _ => true);
            else if ((EffectKind)effect.Kind == EffectKind.Task)
                Add(key, new OpenTask(effect.Seq, QueueOf(plan, effect)));
        }

        for (int row = 0; row < plan.Part.Count && _open.Count > 0; row++)
        {
            if (plan.States[row] == CaseState.None)
                continue;
            int at = row;
            Leave(KeyOf(plan, row), task => TaskRows.StateOf(plan, at, task.Seq) != TaskState.Open);
        }
    }

    /// <summary>Of whose queue a task is: the one that its step names, else that of the case.</summary>
    public static int QueueOf(PlanBatch plan, in Effect effect) => effect.B >= 0 ? (int)effect.B : CommonTexts.CodeOf(plan, CaseColumns.QueueSlot, effect.Row);

    private static (long Version, long Subject) KeyOf(PlanBatch plan, int row) => (plan.Plan.Version, plan.Part.Subjects[row]);

    private void Add((long Version, long Subject) key, OpenTask task)
    {
        if (!_open.TryGetValue(key, out List<OpenTask>? tasks))
            _open.Add(key, tasks = new List<OpenTask>(1));
        tasks.Add(task);
        _counts.Add(task.Queue, 1);
    }

    private void Leave((long Version, long Subject) key, Predicate<OpenTask> hasEnded)
    {
        if (!_open.TryGetValue(key, out List<OpenTask>? tasks))
            return;
        for (int at = tasks.Count - 1; at >= 0; at--)
        {
            if (!hasEnded(tasks[at]))
                continue;
            _counts.Add(tasks[at].Queue, -1);
            tasks.RemoveAt(at);
        }

        if (tasks.Count == 0)
            _open.Remove(key);
    }

    private readonly record struct OpenTask(int Seq, int Queue);
}
