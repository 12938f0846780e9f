using Gongkai.Law;

namespace Gongkai.Web.SignIn;

/// <summary>The ledger did not take down what it has to know of a session: without that nothing happened.</summary>
/// <param name="breach">Why.</param>
public sealed class LedgerOutException(Breach breach) : IOException(breach.Sentence);
