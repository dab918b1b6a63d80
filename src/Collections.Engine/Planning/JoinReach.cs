using System.Collections;

namespace Collections.Engine.Planning;

/// <summary>
/// From which nodes the incoming flows of an inclusive join can be reached without passing the join itself: clause
/// 13.4.3 of BPMN 2.0.2. Events on the edge lead on from their activity, throwing links to catching ones.
/// </summary>
public sealed class JoinReach
{
    private readonly BitArray[] reach;

    internal JoinReach(BitArray[] reach) => this.reach = reach;

    /// <summary>Whether a token at the node can still come by the incoming flow of a place.</summary>
    public bool Leads(int node, int place) => reach[place][node];
}
