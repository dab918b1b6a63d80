using Collections.Engine.Planning;

namespace Collections.Engine.Operators;

/// <summary>Watches each step of each case: a trace, and the comparison with the reference interpreter. Runs have none.</summary>
public interface IExecutionObserver
{
    /// <summary>A token came to the node.</summary>
    void Entered(int row, PlanNode node);

    /// <summary>A token left the node.</summary>
    void Left(int row, PlanNode node);

    /// <summary>A token took the flow.</summary>
    void Took(int row, PlanFlow flow);

    /// <summary>A token ended at the node.</summary>
    void Ended(int row, PlanNode node);

    /// <summary>The case hears news: who hears it is settled, and nothing has been done about it yet.</summary>
    void Hearing(int row)
    {
    }

    /// <summary>A step wrote a line.</summary>
    void Wrote(int row, PlanNode node, string text)
    {
    }

    /// <summary>A step could not finish.</summary>
    void Failed(int row, PlanNode node, string code);
}
