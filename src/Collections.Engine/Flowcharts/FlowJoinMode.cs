namespace Collections.Engine.Flowcharts;

/// <summary>What an activity waits for where connections meet.</summary>
public enum FlowJoinMode
{
    /// <summary>Until every forward connection was visited; runs if one of them was followed. The mode of all that is no <c>Elsa.FlowJoin</c>.</summary>
    WaitAllActive,

    /// <summary>Until every forward connection was visited; runs if all of them were followed.</summary>
    WaitAll,

    /// <summary>For the first connection that is followed; what is still on its way to the others is cancelled.</summary>
    WaitAny,
}
