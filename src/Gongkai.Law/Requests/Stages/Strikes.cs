namespace Gongkai.Law.Requests.Stages;

/// <summary>Facts that were struck (更正记录) count as if they had never been recorded.</summary>
public static class Strikes
{
    /// <summary>The facts that stand: neither struck nor strikes.</summary>
    /// <remarks>A strike only reaches what was recorded before it. A strike that was itself struck strikes nothing.</remarks>
    public static IEnumerable<RequestFact> Standing(IEnumerable<RequestFact> facts)
    {
        var all = facts.ToList();
        var struck = new HashSet<long>();
        foreach (var strike in all.OfType<Struck>().OrderByDescending(s => s.Seq))
            if (!struck.Contains(strike.Seq) && strike.Strikes < strike.Seq) struck.Add(strike.Strikes);
        return all.Where(f => f is not Struck && !struck.Contains(f.Seq));
    }
}
